import { leadTimes } from '../../domain/forecast.ts';
import type { Windows } from '../../domain/glucose/windows.ts';

/** Changes of a forecast that is the same level at every lead time: [window, lead], mg/dL. */
export function steadyChange(windows: Windows, expectedLevel: (window: number) => number): Float32Array {
  const change = new Float32Array(windows.count * leadTimes.length);
  for (let window = 0; window < windows.count; window++) {
    const start = window * leadTimes.length;
    change.fill(expectedLevel(window) - (windows.levels[window] as number), start, start + leadTimes.length);
  }
  return change;
}
