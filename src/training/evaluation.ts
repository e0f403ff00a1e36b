import { type ForecastBands, leadTimes } from '../domain/forecast.ts';
import { isPersonal, type MethodName } from '../domain/method.ts';
import type { AdaptationMethod, SupportSet } from '../learning/adaptation-method.ts';
import { generic } from '../learning/adapters/generic.ts';
import { methods } from '../learning/adapters/index.ts';
import { bandScaleFrom, bandsOf } from '../learning/bands.ts';
import type { Pack } from '../learning/pack.ts';
import { predictAdapted, spreadOf } from '../learning/predict.ts';
import type { Person } from './corpora/cgm.ts';
import { type Episode, episodeAt, episodeStarts } from './episode.ts';

/** Hours of support at which every method is judged. */
export const evaluatedSupportHours: readonly number[] = [3, 12, 24, 72, 168];

/** The methods that the pack was trained for, in the order of their names' list. */
export const methodsIn = (pack: Pack): AdaptationMethod[] =>
  methods.filter(({ name }) => pack.manifest.methods[name] !== undefined);

export interface PersonEpisode {
  readonly dataset: string;
  readonly person: string;
  readonly episode: Episode;
}

/** Every person's episodes at one length of support. */
export function episodesOf(people: readonly Person[], supportHours: number, most: number): PersonEpisode[] {
  return people.flatMap(({ dataset, person, series }) =>
    episodeStarts(series, supportHours, most).map((start) => ({
      dataset,
      person,
      episode: episodeAt(series, start, supportHours),
    })),
  );
}

/** One method's forecasts from all origins of an episode, held against what came. Glucose in mg/dL. */
export interface EpisodeForecasts {
  readonly dataset: string;
  readonly person: string;
  readonly method: MethodName;
  readonly supportHours: number;
  /** [window], epoch ms of the person's wall clock. */
  readonly origins: Float64Array;
  /** [window], the level at the origin. */
  readonly levels: Float32Array;
  /** [window, lead]; NaN where it is not known. */
  readonly actual: Float32Array;
  /** [window], each with one value per lead. */
  readonly bands: readonly ForecastBands[];
}

/**
 * Adapts each method on the support and forecasts from every origin of the query. The methods that learn of the
 * person also learn the width of that person's bands, from the generic forecast's errors on the support.
 */
export async function* forecastEpisode(
  pack: Pack,
  { dataset, person, episode }: PersonEpisode,
  compared: readonly AdaptationMethod[] = methodsIn(pack),
): AsyncGenerator<EpisodeForecasts> {
  const { supportHours, querySet } = episode;
  const support: SupportSet = { windows: episode.supportSet, hours: supportHours };
  const honest = await predictAdapted(generic, pack, support, support.windows);
  const personalScale = bandScaleFrom(pack.manifest, honest, support.windows);
  const spread = await spreadOf(pack, querySet);
  const actual = querySet.targets.map(
    (change, at) => change + (querySet.levels[Math.floor(at / leadTimes.length)] as number),
  );
  for (const adaptation of compared) {
    const method = adaptation.name;
    const change = await adaptation.predict(pack, await adaptation.adapt(pack, support), querySet);
    if (!change.every(Number.isFinite))
      throw new Error(`${method} forecast no number for ${dataset}/${person} after ${supportHours} h.`);
    const prediction = { change, spread };
    const bands = Array.from(querySet.levels, (level, window) =>
      bandsOf(pack.manifest, method, prediction, {
        window,
        level,
        ...(isPersonal(method) ? { bandScale: personalScale } : {}),
      }),
    );
    yield { dataset, person, method, supportHours, origins: querySet.origins, levels: querySet.levels, actual, bands };
  }
}
