import type { ForecastBands } from '../domain/forecast.ts';
import { leadTimes } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import type { MethodName } from '../domain/method.ts';
import type { Prediction } from './adaptation-method.ts';
import type { PackManifest, QuantileFactors } from './pack.ts';

/** What a sensor can show, mg/dL: no band leaves it. */
export const sensorRange = { lowest: 20, highest: 600 };
const lowerQuantiles = ['q05', 'q25'] as const;
const upperQuantiles = ['q75', 'q95'] as const;

/** The bands of one window: expected value and quantiles per lead time, mg/dL, never crossing. */
export function bandsOf(
  manifest: PackManifest,
  method: MethodName,
  prediction: Prediction,
  place: { readonly window: number; readonly level: number; readonly bandScale?: Float32Array },
): ForecastBands {
  const factors = manifest.quantiles[method];
  if (!factors) throw new RangeError(`the pack ${manifest.id} has no bands for ${method}`);
  const clamp = (value: number) => Math.min(sensorRange.highest, Math.max(sensorRange.lowest, value));
  const bands = {
    predicted: [] as number[],
    q05: [] as number[],
    q25: [] as number[],
    q75: [] as number[],
    q95: [] as number[],
  };
  for (let lead = 0; lead < leadTimes.length; lead++) {
    const at = place.window * leadTimes.length + lead;
    const predicted = place.level + (prediction.change[at] as number);
    const width = (prediction.spread[at] as number) * (place.bandScale?.[lead] ?? 1);
    bands.predicted.push(clamp(predicted));
    const quantile = (name: keyof typeof factors) => predicted + width * (factors[name][lead] as number);
    // The expected value is a mean; where the errors are skewed it must still lie inside its own bands.
    for (const name of lowerQuantiles) bands[name].push(clamp(Math.min(quantile(name), predicted)));
    for (const name of upperQuantiles) bands[name].push(clamp(Math.max(quantile(name), predicted)));
  }
  return bands;
}

/**
 * Mean absolute error over the predicted spread, by lead time, on people a method was not trained on. The pack tells
 * it of the generic network; another method's is larger as its bands are wider.
 */
function typicalErrorOf({ typicalError, quantiles }: PackManifest, method: MethodName): number[] {
  const width = (name: MethodName, lead: number) => {
    const factors = quantiles[name];
    const at = (quantile: keyof QuantileFactors) => factors?.[quantile][lead] ?? Number.NaN;
    return at('q95') - at('q05') + at('q75') - at('q25');
  };
  return typicalError.map((typical, lead) => {
    const ratio = width(method, lead) / width('generic', lead);
    return ratio > 0 && Number.isFinite(ratio) ? typical * ratio : typical;
  });
}

/** Effective readings an hour: errors of neighbouring origins are nearly the same error. */
const windowsPerHour = 12;
/** Hours of the typical person mixed in before a person's own errors set the width. */
export const pseudoHours = 12;

/**
 * How much wider or narrower than typical this person's bands must be, per lead time, from honest errors: those of
 * a forecast, the generic one unless said, that had not learned from these windows. Shrunk to 1 where there are few.
 */
export function bandScaleFrom(
  manifest: PackManifest,
  prediction: Prediction,
  windows: Windows,
  method: MethodName = 'generic',
): Float32Array {
  return Float32Array.from(typicalErrorOf(manifest, method), (typical, lead) => {
    let sum = pseudoHours * windowsPerHour * typical;
    let count = pseudoHours * windowsPerHour;
    for (let window = 0; window < windows.count; window++) {
      const at = window * leadTimes.length + lead;
      const error =
        ((windows.targets[at] as number) - (prediction.change[at] as number)) / (prediction.spread[at] as number);
      if (!Number.isFinite(error)) continue;
      sum += Math.abs(error);
      count += 1;
    }
    return sum / count / typical;
  });
}
