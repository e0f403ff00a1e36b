import type { ForecastBands } from '../domain/forecast.ts';
import { leadTimes } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import type { MethodName } from '../domain/method.ts';
import type { Prediction } from './adaptation-method.ts';
import type { PackManifest } from './pack.ts';

/** What a sensor can show, mg/dL: no band leaves it. */
export const sensorRange = { lowest: 20, highest: 600 };

/**
 * The bands of one window: expected value and quantiles per lead time, mg/dL, never crossing.
 *
 * @param place the window's number, the level at its origin in mg/dL, and what `bandScaleFrom` found of the person
 */
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
    const spread = prediction.spread[at] as number;
    const inner = spread * (place.bandScale?.[lead] ?? 1);
    const outer = spread * (place.bandScale?.[leadTimes.length + lead] ?? 1);
    bands.predicted.push(clamp(predicted));
    // The expected value is a mean; where the errors are skewed it must still lie inside its own bands.
    const q25 = Math.min(predicted, predicted + inner * (factors.q25[lead] as number));
    const q75 = Math.max(predicted, predicted + inner * (factors.q75[lead] as number));
    bands.q25.push(clamp(q25));
    bands.q75.push(clamp(q75));
    bands.q05.push(clamp(Math.min(q25, predicted + outer * (factors.q05[lead] as number))));
    bands.q95.push(clamp(Math.max(q75, predicted + outer * (factors.q95[lead] as number))));
  }
  return bands;
}

/**
 * The bands whose widths a person sets: the share of outcomes inside, the quantiles at the edges, and the hours of the
 * typical person that are mixed in.
 */
const widths = [
  { share: 0.5, error: 'half', low: 'q25', high: 'q75', pseudoHours: 5 },
  // Rare errors tell of themselves later.
  { share: 0.9, error: 'ninety', low: 'q05', high: 'q95', pseudoHours: 24 },
] as const;

/** Hours of the typical person mixed in before a person's own errors set the width of the middle band. */
export const pseudoHours = widths[0].pseudoHours;

/** A person's bands follow the newer part of the readings, at least a day: sensors settle, and features know more by then. */
const newerShare = 0.4;
const leastNewerHours = 24;
/** A window stands for the time until the next one, but for no more than this, ms. */
const longestWindow = 15 * 60_000;
/** No error of a sensor that shows whole numbers is smaller than this share of the typical one. */
const leastError = 0.01;

/** The newer windows and the hours they stand for. */
function newer({ origins, count }: Windows): { readonly from: number; readonly hours: number } {
  const lengthOf = (index: number) =>
    Math.min(
      longestWindow,
      index + 1 < count ? (origins[index + 1] as number) - (origins[index] as number) : longestWindow,
    ) / 3_600_000;
  let all = 0;
  for (let index = 0; index < count; index++) all += lengthOf(index);
  const wanted = Math.max(leastNewerHours, newerShare * all);
  let hours = 0;
  let from = count;
  while (from > 0 && hours < wanted) hours += lengthOf(--from);
  return { from, hours };
}

/** The value below which a share of the sorted ones lies. */
const quantileOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;

/**
 * How much wider or narrower than typical this person's bands must be, from honest errors: those of a forecast, the
 * generic one unless said, that had not learned from these windows. Half, or nine tenths, of the person's errors lie
 * within some multiple of the spread; the factor is that multiple over the typical person's, the closer to 1 the fewer
 * hours there are ([why so](../../docs/decisions/0015-the-width-of-a-persons-bands.md)).
 *
 * @returns [2 × lead]: the factors of the middle band, then those of the wide one
 */
export function bandScaleFrom(
  manifest: PackManifest,
  prediction: Prediction,
  windows: Windows,
  method: MethodName = 'generic',
): Float32Array {
  const { from, hours } = newer(windows);
  const leads = leadTimes.length;
  return Float32Array.from({ length: widths.length * leads }, (_, place) => {
    const lead = place % leads;
    const width = widths[Math.floor(place / leads)] as (typeof widths)[number];
    const errors: number[] = [];
    for (let at = from * leads + lead; at < windows.count * leads; at += leads) {
      const error =
        ((windows.targets[at] as number) - (prediction.change[at] as number)) / (prediction.spread[at] as number);
      if (Number.isFinite(error)) errors.push(Math.abs(error));
    }
    if (errors.length === 0) return 1;
    const typical = typicalMultipleOf(manifest, method, width, lead);
    const own = Math.max(
      leastError * typical,
      quantileOf(
        errors.sort((a, b) => a - b),
        width.share,
      ),
    );
    return (own / typical) ** (hours / (hours + width.pseudoHours));
  });
}

/**
 * Within how many spreads half, or nine tenths, of the errors lie on people a method was not trained on. The pack tells
 * it of the generic network; another method's is larger as its bands are wider.
 */
function typicalMultipleOf(
  { typicalError, quantiles }: PackManifest,
  method: MethodName,
  { error, low, high }: (typeof widths)[number],
  lead: number,
): number {
  const widthOf = (name: MethodName) => {
    const factors = quantiles[name];
    return (factors?.[high][lead] ?? Number.NaN) - (factors?.[low][lead] ?? Number.NaN);
  };
  const typical = typicalError[error][lead] as number;
  const ratio = widthOf(method) / widthOf('generic');
  return ratio > 0 && Number.isFinite(ratio) ? typical * ratio : typical;
}
