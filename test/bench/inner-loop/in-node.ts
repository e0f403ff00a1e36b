import { nodeDevice } from '../../fixtures/node-gpu.ts';
import { gpuCandidate } from './gpu-candidate.ts';
import { countGpuWork } from './gpu-counts.ts';
import type { Place } from './in-browser.ts';
import { measureCell } from './measure.ts';
import { measuredPeak } from './peak.ts';
import { plainCandidate } from './plain-candidate.ts';
import { torchCandidate } from './torch-candidate.ts';

/** Under Node: our own shaders on Dawn, the plain loop, and torch where there is one. */
export async function inNode(): Promise<Place> {
  const device = await nodeDevice();
  if (!device) throw new Error('no adapter under Node: Dawn finds no Vulkan driver here');
  countGpuWork();
  const torch = await torchCandidate();
  const candidates = [
    gpuCandidate(device, 'fused'),
    gpuCandidate(device, 'tiled'),
    plainCandidate,
    ...(torch ? [torch.candidate] : []),
  ];
  const { vendor, architecture, description, isFallbackAdapter } = device.adapterInfo;
  return {
    opened: {
      adapter: [vendor, architecture, description, 'under Dawn', torch?.title ?? 'no torch here']
        .filter(Boolean)
        .join(', '),
      isEmulation: isFallbackAdapter || architecture === 'swiftshader' || /llvmpipe/i.test(description),
      limits: { workgroupStorage: device.limits.maxComputeWorkgroupStorageSize },
      peak: await measuredPeak(device),
    },
    measure: ({ cell, times, limit, expected }) =>
      measureCell(cell, candidates, { times, limit, expected: (name) => expected[name] ?? null }),
    close: async () => torch?.close(),
  };
}
