import type { MethodError } from '../domain/comparison.ts';
import { leadTimes } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';

/** What was expected of some windows: change, mg/dL, [window, lead]. */
export interface Judged {
  readonly windows: Windows;
  readonly change: Float32Array;
}

/** Root mean squared error over all windows of all parts together, mg/dL, where the outcome is known. */
export function methodError(parts: readonly Judged[]): MethodError {
  const at = (minutes: number) => {
    const lead = leadTimes.indexOf(minutes);
    let sum = 0;
    let count = 0;
    for (const { windows, change } of parts) {
      for (let index = lead; index < change.length; index += leadTimes.length) {
        const error = (windows.targets[index] as number) - (change[index] as number);
        if (!Number.isFinite(error)) continue;
        sum += error * error;
        count += 1;
      }
    }
    return Math.sqrt(sum / Math.max(1, count));
  };
  return { rmse30: at(30), rmse60: at(60) };
}
