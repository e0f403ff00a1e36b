import { concatenateWindows, type Windows } from '../domain/glucose/windows.ts';
import type { MethodName } from '../domain/method.ts';
import { generic } from './adapters/generic.ts';
import { bandScaleFrom, pseudoHours } from './bands.ts';
import type { Judged } from './method-error.ts';
import type { Pack } from './pack.ts';
import { predictWith, spreadOf } from './predict.ts';

/** A block on which a method was judged that had not learned from it. */
export interface JudgedBlock extends Judged {
  readonly hours: number;
}

/**
 * How much wider or narrower than typical a method's bands must be for this person, from honest errors: the method's
 * own on blocks it had not learned from, where they make up for the typical person mixed in; else those of the generic
 * network, which has learned from none of this person's readings, on all of `past`.
 */
export async function ownBandScale(
  pack: Pack,
  method: MethodName,
  blocks: readonly JudgedBlock[],
  past: Windows,
): Promise<Float32Array> {
  if (blocks.reduce((sum, { hours }) => sum + hours, 0) < pseudoHours)
    return bandScaleFrom(pack.manifest, await predictWith(generic, pack, new Float32Array(0), past), past);
  const windows = concatenateWindows(blocks.map((block) => block.windows));
  const change = Float32Array.from(blocks.flatMap((block) => Array.from(block.change)));
  const prediction = { change, spread: await spreadOf(pack, windows) };
  return bandScaleFrom(pack.manifest, prediction, windows, method);
}
