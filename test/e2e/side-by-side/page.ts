/** In a page of its own, on the device that tfjs computes on: what the app's methods learn by their shaders, beside their steps. */
import { memory } from '@tensorflow/tfjs-core';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import type { MethodName } from '../../../src/domain/method.ts';
import { methodOf } from '../../../src/learning/adapters/index.ts';
import { readPack } from '../../../src/learning/artifact.ts';
import { recordParts } from '../../../src/learning/held-back-blocks.ts';
import type { Pack } from '../../../src/learning/pack.ts';
import { tensorDevice } from '../../../src/learning/webgpu/tensor-device.ts';
import { openWebGpu } from '../../../src/worker/backends/webgpu.ts';
import { simulateGlucose } from '../../fixtures/simulated-glucose.ts';

export interface Beside {
  readonly stretches: number;
  /** The furthest that any forecast is from that of the steps, mg/dL. */
  readonly apart: number;
  /** How far what is kept is from what the steps keep, in parts of how far they came. */
  readonly error: number;
  /** Tensors left behind. */
  readonly left: number;
}

let pack: Pack;

async function open(manifest: string, weights: readonly number[]): Promise<boolean> {
  pack = readPack(manifest, Uint8Array.from(weights).buffer);
  return (await openWebGpu()) !== null && tensorDevice() !== null;
}

const distance = (a: Float32Array, b: Float32Array) =>
  Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] as number)) ** 2, 0));

async function beside(name: MethodName): Promise<Beside> {
  const readings = simulateGlucose({ end: Date.UTC(2026, 5, 9), days: 3 });
  const { blocks } = recordParts(seriesFrom(readings.map((reading) => ({ ...reading, utcOffset: 0 }))));
  const method = methodOf(name);
  // The first time also asks whether the shader agrees with the steps.
  const before = await method.adaptTogether?.(pack, blocks);
  if (!before) throw new Error(`no shader of ${name} is used here`);
  const tensors = memory().numTensors;
  const together = (await method.adaptTogether?.(pack, blocks)) as typeof before;
  const left = memory().numTensors - tensors;
  const { methods } = pack.manifest;
  const withoutSteps = { ...methods, [name]: { ...methods[name], innerSteps: 0 } };
  const unlearned = { ...pack, manifest: { ...pack.manifest, methods: withoutSteps } };
  let [apart, error] = [0, 0];
  for (const [index, { support, heldBack }] of blocks.entries()) {
    const found = together[index] as (typeof together)[number];
    const adapted = await method.adapt(pack, support);
    const start = await method.adapt(unlearned, support);
    const change = await method.predict(pack, adapted, heldBack);
    apart = Math.max(apart, ...change.map((each, at) => Math.abs(each - (found.change[at] as number))));
    error = Math.max(error, distance(found.adapted, adapted) / distance(adapted, start));
  }
  return { stretches: blocks.length, apart, error, left };
}

export const sideBySidePage = { open, beside };
Object.assign(globalThis, { sideBySidePage });
