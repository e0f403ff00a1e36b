import { type ForecastBands, leadTimes } from '../../domain/forecast.ts';
import { coveredHours } from '../../domain/glucose/coverage.ts';
import { firstIndexAtOrAfter, type GlucoseSeries } from '../../domain/glucose/series.ts';
import {
  longestOutcomeGap,
  selectWindows,
  type Windows,
  windowsFrom,
  withOutcomes,
} from '../../domain/glucose/windows.ts';
import { isPersonal, type MethodName } from '../../domain/method.ts';
import type { AdaptationMethod, Prediction } from '../../learning/adaptation-method.ts';
import { methodOf } from '../../learning/adapters/index.ts';
import { bandScaleFrom, bandsOf } from '../../learning/bands.ts';
import type { Pack } from '../../learning/pack.ts';
import { predictWith } from '../../learning/predict.ts';
import { driftFrom } from './drift.ts';
import { laterBands } from './later-bands.ts';
import { supportUntil } from './support-until.ts';

const minute = 60_000;
const hour = 60 * minute;
/** The person is learned anew after so much time. */
const renewedEvery = 3 * hour;
/** Readings older than this are not learned from: people and sensors change. */
const longestSupport = 7 * 24 * hour;
/** Before so many hours of readings nothing is learned of the person: the forecast is the generic one. */
const leastSupportHours = 3;
/** A forecast is made from a reading at most this old, in minutes: the last one of a 15-minute sensor. */
const oldestReading = longestOutcomeGap;

/** A forecast, and how it came about: by which method, or as a drift from the last known level. */
export interface RecordForecast {
  readonly bands: ForecastBands;
  readonly by: MethodName | 'drift';
}

/** What is learned of the person up to one time. */
interface Learned {
  readonly method: AdaptationMethod;
  readonly adapted: Float32Array;
  readonly bandScale?: Float32Array;
}

/**
 * Forecasts from each origin (epoch ms, any order), each from the readings up to and including it, learning the person
 * anew every 3 h from the 7 days before. The times of learning are counted from the first reading, so that a forecast
 * does not depend on which others are asked for. Null where no reading comes before the origin.
 */
export async function forecastRecord(
  pack: Pack,
  method: MethodName,
  series: GlucoseSeries,
  origins: readonly number[],
): Promise<(RecordForecast | null)[]> {
  const windows = windowsFrom(series);
  const windowAt = new Map(Array.from(windows.origins, (origin, window) => [origin, window]));
  const turns = new Map<number, { place: number; window: number; age: number }[]>();
  const forecasts = origins.map((origin, place): RecordForecast | null => {
    const index = firstIndexAtOrAfter(series, origin + 1) - 1;
    if (index < 0) return null;
    const reading = series.times[index] as number;
    const age = (origin - reading) / minute;
    const window = windowAt.get(reading);
    if (window === undefined || age > oldestReading) return { bands: driftFrom(series, index, age), by: 'drift' };
    const turn = Math.floor((reading - (series.times[0] as number)) / renewedEvery);
    const asked = turns.get(turn);
    if (asked) asked.push({ place, window, age });
    else turns.set(turn, [{ place, window, age }]);
    return null;
  });

  const learn = await learningFrom(pack, method, series, windows);
  for (const [turn, asked] of turns) {
    const learned = await learn((series.times[0] as number) + turn * renewedEvery);
    const own = selectWindows(
      windows,
      asked.map(({ window }) => window),
    );
    const prediction = await predictWith(learned.method, pack, learned.adapted, own);
    const by = learned.method.name;
    for (const [window, { place, age }] of asked.entries()) {
      const level = own.levels[window] as number;
      const bandScale = learned.bandScale ? { bandScale: learned.bandScale } : {};
      const bands = bandsOf(pack.manifest, by, prediction, { window, level, ...bandScale });
      forecasts[place] = { bands: laterBands(bands, level, age), by };
    }
  }
  return forecasts;
}

/** How the person is learned from the readings up to a time. */
async function learningFrom(pack: Pack, name: MethodName, series: GlucoseSeries, windows: Windows) {
  const nothing = new Float32Array(0);
  if (!isPersonal(name)) return async (): Promise<Learned> => ({ method: methodOf(name), adapted: nothing });
  const generic = methodOf('generic');
  // Honest errors for the width of the bands: the generic forecast has learned from none of these windows.
  const honest = await predictWith(generic, pack, nothing, windows);
  return async (time: number): Promise<Learned> => {
    const until = series.times[firstIndexAtOrAfter(series, time + 1) - 1] as number;
    const from = until - longestSupport;
    const hours = coveredHours(series, from, until + 1);
    const support = supportUntil(windows, from, until);
    const known = withOutcomes(support.windows);
    if (hours < leastSupportHours || known.count === 0) return { method: generic, adapted: nothing };
    const method = methodOf(name);
    return {
      method,
      adapted: await method.adapt(pack, { windows: known, hours }),
      bandScale: bandScaleFrom(pack.manifest, predictionFrom(honest, support.first), support.windows),
    };
  };
}

/** The same prediction, seen from this window on. */
const predictionFrom = ({ change, spread }: Prediction, first: number): Prediction => ({
  change: change.subarray(first * leadTimes.length),
  spread: spread.subarray(first * leadTimes.length),
});
