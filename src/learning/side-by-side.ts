import { dispose, mul, type Tensor, type Tensor3D, tensor, tensor2d } from '@tensorflow/tfjs-core';
import { leadTimes } from '../domain/forecast.ts';
import { concatenateWindows, selectWindows, type Windows } from '../domain/glucose/windows.ts';
import type { LearnedStretch, Stretch } from './adaptation-method.ts';
import type { ExampleMethod, Meta } from './example-method.ts';
import { disposeExamples, examplesFrom, normalizeInputs } from './examples.ts';
import type { Pack } from './pack.ts';
import { readTensors } from './read-tensors.ts';
import { thinned } from './support.ts';
import { tidied } from './tidied.ts';
import { agreesWithSteps } from './webgpu/agrees-with-steps.ts';
import { tensorDevice } from './webgpu/tensor-device.ts';

/**
 * Models of several stretches, adapted and asked at once by a shader, where the method has one and the device that tfjs
 * computes on runs it rightly; else null.
 */
export async function sideBySide(
  method: ExampleMethod,
  meta: Meta,
  { manifest: { normalization, network } }: Pack,
  stretches: readonly Stretch[],
): Promise<LearnedStretch[] | null> {
  const tensors = tensorDevice();
  const { shader } = method;
  if (!tensors || !shader || stretches.some(({ support }) => support.windows.count === 0)) return null;
  if (!(await agreesWithSteps(tensors, method, meta))) return null;
  const supports = stretches.map(({ support }) => thinned(support.windows, method.mostWindows));
  const { windows, rows } = rowsOf(supports);
  const asked = concatenateWindows(stretches.map(({ heldBack }) => heldBack));
  const examples = examplesFrom(windows, normalization);
  const queries = tensor2d(normalizeInputs(asked, normalization), [asked.count, network.inputSize]);
  const replicas = stretches.map(({ support: { hours } }, index) => ({ rows: rows[index] as number[], hours }));
  try {
    const { kept, predicted } = await shader(tensors, meta, examples, replicas, queries);
    const values = await readTensors([
      kept,
      ...(predicted ? [inMilligrams(predicted, normalization.targetScale)] : []),
    ]);
    return apart(stretches, values);
  } finally {
    disposeExamples(examples);
    dispose(queries);
  }
}

/** [stretch, query, lead] in the network's units -> mg/dL. What is given is gone afterwards. */
function inMilligrams(predicted: Tensor3D, targetScale: readonly number[]): Tensor {
  const scaled = tidied(() => mul(predicted, tensor(Float32Array.from(targetScale))));
  dispose(predicted);
  return scaled;
}

/** What each stretch keeps, and its own part of what all were asked. */
function apart(stretches: readonly Stretch[], [kept, changes]: readonly Float32Array[]): LearnedStretch[] {
  const width = (kept as Float32Array).length / stretches.length;
  const asked = stretches.reduce((sum, { heldBack }) => sum + heldBack.count, 0);
  let before = 0;
  return stretches.map(({ heldBack: { count } }, index) => {
    const from = (index * asked + before) * leadTimes.length;
    before += count;
    return {
      adapted: (kept as Float32Array).slice(index * width, (index + 1) * width),
      change: changes?.slice(from, from + count * leadTimes.length) ?? new Float32Array(0),
    };
  });
}

/**
 * Windows that several supports share are rows once; a window whose outcomes are not known as far is another row. All are of
 * one series, and what a support may not know yet is always the end of the hour: how much is known tells what is.
 */
function rowsOf(supports: readonly Windows[]): { readonly windows: Windows; readonly rows: readonly number[][] } {
  const all = concatenateWindows(supports);
  const rowOf = new Map<string, number>();
  const chosen: number[] = [];
  let at = 0;
  const rows = supports.map(({ count }) =>
    Array.from({ length: count }, () => {
      const window = at++;
      const targets = all.targets.subarray(window * leadTimes.length, (window + 1) * leadTimes.length);
      const name = `${all.origins[window]} ${targets.filter(Number.isFinite).length}`;
      const row = rowOf.get(name) ?? chosen.push(window) - 1;
      rowOf.set(name, row);
      return row;
    }),
  );
  return { windows: selectWindows(all, chosen), rows };
}
