import { dispose, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import { leadTimes } from '../domain/forecast.ts';
import { featureCount } from '../domain/glucose/features.ts';
import type { Windows } from '../domain/glucose/windows.ts';

/** How inputs and targets are brought to the network's scale. Statistics of metaTrain people only, kept in the pack. */
export interface Normalization {
  /** [feature] */
  readonly inputMean: readonly number[];
  /** [feature] */
  readonly inputScale: readonly number[];
  /** [lead]: mg/dL per unit of the network's output. */
  readonly targetScale: readonly number[];
}

/** Normalised inputs are held inside this many standard deviations: a reading of 600 must not throw the network. */
const largestInput = 6;

/** Windows as the network sees them. The caller disposes. */
export interface Examples {
  readonly count: number;
  /** [window, feature] */
  readonly inputs: Tensor2D;
  /** [window, lead], zero where not known. */
  readonly targets: Tensor2D;
  /** [window, lead], one where the outcome is known, else zero. */
  readonly known: Tensor2D;
}

/** inputs [window, feature] brought to zero mean and unit scale. */
export function normalizeInputs(windows: Windows, { inputMean, inputScale }: Normalization): Float32Array {
  const inputs = new Float32Array(windows.inputs.length);
  for (let index = 0; index < inputs.length; index++) {
    const feature = index % featureCount;
    const value =
      ((windows.inputs[index] as number) - (inputMean[feature] as number)) / (inputScale[feature] as number);
    inputs[index] = Math.max(-largestInput, Math.min(largestInput, value));
  }
  return inputs;
}

export function examplesFrom(windows: Windows, normalization: Normalization): Examples {
  const leads = leadTimes.length;
  const targets = new Float32Array(windows.targets.length);
  const known = new Float32Array(windows.targets.length);
  for (let index = 0; index < targets.length; index++) {
    const change = windows.targets[index] as number;
    if (!Number.isFinite(change)) continue;
    targets[index] = change / (normalization.targetScale[index % leads] as number);
    known[index] = 1;
  }
  return {
    count: windows.count,
    inputs: tensor2d(normalizeInputs(windows, normalization), [windows.count, featureCount]),
    targets: tensor2d(targets, [windows.count, leads]),
    known: tensor2d(known, [windows.count, leads]),
  };
}

export const disposeExamples = ({ inputs, targets, known }: Examples): void => dispose([inputs, targets, known]);
