import { leadTimes } from '../../domain/forecast.ts';
import type { Windows } from '../../domain/glucose/windows.ts';

/**
 * Mean squared error over all known outcomes, each measured against how much glucose usually changes by then, so that
 * an hour ahead does not drown five minutes.
 *
 * @param change [window, lead], mg/dL
 * @param targetScale [lead], mg/dL
 * @returns no unit; NaN where no outcome is known
 */
export function scaledError(change: Float32Array, { targets }: Windows, targetScale: readonly number[]): number {
  let sum = 0;
  let known = 0;
  for (const [index, target] of targets.entries()) {
    if (!Number.isFinite(target)) continue;
    sum += ((target - (change[index] as number)) / (targetScale[index % leadTimes.length] as number)) ** 2;
    known += 1;
  }
  return sum / known;
}
