import { leadTimes } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import type { MethodName } from '../domain/method.ts';
import type { Prediction } from './adaptation-method.ts';
import { bandsOf } from './bands.ts';
import type { PackManifest } from './pack.ts';

/** Shares, 0 to 1. */
export interface BandCoverage {
  readonly half: number;
  readonly ninety: number;
}

/** Share of the outcomes inside the method's bands, all lead times together. */
export function bandCoverage(
  manifest: PackManifest,
  method: MethodName,
  prediction: Prediction,
  { windows, bandScale }: { readonly windows: Windows; readonly bandScale?: Float32Array | undefined },
): BandCoverage {
  let half = 0;
  let ninety = 0;
  let count = 0;
  for (let window = 0; window < windows.count; window++) {
    const level = windows.levels[window] as number;
    const bands = bandsOf(manifest, method, prediction, { window, level, ...(bandScale && { bandScale }) });
    for (let lead = 0; lead < leadTimes.length; lead++) {
      const actual = level + (windows.targets[window * leadTimes.length + lead] as number);
      if (!Number.isFinite(actual)) continue;
      count += 1;
      if (actual >= (bands.q25[lead] as number) && actual <= (bands.q75[lead] as number)) half += 1;
      if (actual >= (bands.q05[lead] as number) && actual <= (bands.q95[lead] as number)) ninety += 1;
    }
  }
  return { half: half / Math.max(1, count), ninety: ninety / Math.max(1, count) };
}
