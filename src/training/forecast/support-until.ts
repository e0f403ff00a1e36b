import { leadTimes } from '../../domain/forecast.ts';
import { featureCount } from '../../domain/glucose/features.ts';
import type { Windows } from '../../domain/glucose/windows.ts';

const firstAtOrAfter = (origins: Float64Array, time: number): number => {
  const found = origins.findIndex((origin) => origin >= time);
  return found < 0 ? origins.length : found;
};

/**
 * The windows with origins in [from, until) and their outcomes up to `until`, which must be the time of a reading: an
 * outcome before it is read off the line between two readings, neither of them after it. `first` is the place of the
 * first one.
 */
export function supportUntil(windows: Windows, from: number, until: number): { first: number; windows: Windows } {
  const first = firstAtOrAfter(windows.origins, from);
  const end = firstAtOrAfter(windows.origins, until);
  const leads = leadTimes.length;
  const origins = windows.origins.subarray(first, end);
  const targets = windows.targets.slice(first * leads, end * leads);
  for (const [window, origin] of origins.entries())
    for (const [lead, minutes] of leadTimes.entries())
      if (origin + minutes * 60_000 > until) targets[window * leads + lead] = Number.NaN;
  return {
    first,
    windows: {
      count: end - first,
      inputs: windows.inputs.subarray(first * featureCount, end * featureCount),
      targets,
      levels: windows.levels.subarray(first, end),
      origins,
    },
  };
}
