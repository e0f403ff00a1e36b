/** What runs in the browser: opens every backend and measures a cell at a time, asked for from outside. */
import { backend } from '@tensorflow/tfjs-core';
import { openCpu } from '../../../src/worker/backends/cpu.ts';
import { openWasm } from '../../../src/worker/backends/wasm.ts';
import { openWebGpu } from '../../../src/worker/backends/webgpu.ts';
import type { Cell } from './cell.ts';
import { gpuCandidate } from './gpu-candidate.ts';
import { countGpuWork } from './gpu-counts.ts';
import { type Candidate, type Measurement, measureCell } from './measure.ts';
import { measuredPeak } from './peak.ts';
import { plainCandidate } from './plain-candidate.ts';
import { tensorCandidate } from './tensor-candidate.ts';

export interface Opened {
  readonly adapter: string;
  readonly isEmulation: boolean;
  readonly limits: { readonly workgroupStorage: number };
  /** Floating point operations per second. */
  readonly peak: number;
}

export interface Asked {
  readonly cell: Cell;
  readonly times: number;
  readonly limit: number;
  /** Milliseconds by candidate; the others are not known yet. */
  readonly expected: Readonly<Record<string, number>>;
}

let candidates: readonly Candidate[] = [];

async function open(): Promise<Opened> {
  countGpuWork();
  await openCpu();
  await openWasm();
  const opened = await openWebGpu();
  if (!opened) throw new Error('no WebGPU adapter');
  const { device } = backend() as unknown as { readonly device: GPUDevice };
  const info = (await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' }))?.info;
  candidates = [
    gpuCandidate(device, 'fused'),
    gpuCandidate(device, 'tiled'),
    tensorCandidate('webgpu'),
    tensorCandidate('wasm'),
    tensorCandidate('cpu'),
    plainCandidate,
  ];
  return {
    adapter: [info?.vendor, info?.architecture, info?.description].filter(Boolean).join(' '),
    isEmulation: info?.isFallbackAdapter ?? false,
    limits: { workgroupStorage: device.limits.maxComputeWorkgroupStorageSize },
    peak: await measuredPeak(device),
  };
}

const measure = ({ cell, times, limit, expected }: Asked): Promise<Measurement[]> =>
  measureCell(cell, candidates, { times, limit, expected: (name) => expected[name] ?? null });

Object.assign(globalThis, { innerLoopBench: { open, measure } });
