import { leadTimes, type MethodName } from '../domain/forecast.ts';
import type { AdaptationMethod } from '../learning/adaptation-method.ts';
import { fineTuned } from '../learning/adapters/fine-tuned.ts';
import { generic } from '../learning/adapters/generic.ts';
import { lastValue } from '../learning/adapters/last-value.ts';
import { metaSgd } from '../learning/adapters/meta-sgd.ts';
import { bandScaleFrom, bandsOf, hasPersonalWidth } from '../learning/bands.ts';
import type { Pack } from '../learning/pack.ts';
import { predictAdapted } from '../learning/predict-adapted.ts';
import type { Person } from './corpora/cgm.ts';
import { type Episode, episodeAt, episodeStarts } from './episode.ts';

export const evaluatedMethods: readonly AdaptationMethod[] = [lastValue, generic, fineTuned, metaSgd];

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

/** One forecast of one lead time held against what came. Glucose in mg/dL. */
export interface ScoredForecast {
  readonly dataset: string;
  readonly person: string;
  readonly method: MethodName;
  readonly supportHours: number;
  /** Epoch ms of the person's wall clock. */
  readonly origin: number;
  readonly leadMinutes: number;
  readonly level: number;
  readonly actual: number;
  readonly predicted: number;
  readonly q05: number;
  readonly q25: number;
  readonly q75: number;
  readonly q95: number;
}

/**
 * Adapts each method on the support and forecasts from every origin of the query. The methods that learn of the
 * person also learn the width of that person's bands, from the generic forecast's errors on the support.
 */
export async function* forecastEpisode(
  pack: Pack,
  { dataset, person, episode }: PersonEpisode,
  methods: readonly AdaptationMethod[] = evaluatedMethods,
): AsyncGenerator<ScoredForecast> {
  const support = { windows: episode.supportSet, hours: episode.supportHours };
  const honest = await predictAdapted(generic, pack, support, support.windows);
  const personalScale = bandScaleFrom(pack.manifest, honest, support.windows);
  const { querySet } = episode;
  for (const method of methods) {
    const prediction = await predictAdapted(method, pack, support, querySet);
    for (let window = 0; window < querySet.count; window++) {
      const level = querySet.levels[window] as number;
      const bands = bandsOf(pack.manifest, method.name, prediction, {
        window,
        level,
        ...(hasPersonalWidth(method.name) ? { bandScale: personalScale } : {}),
      });
      for (const [lead, leadMinutes] of leadTimes.entries()) {
        const actual = level + (querySet.targets[window * leadTimes.length + lead] as number);
        if (!Number.isFinite(actual)) continue;
        yield {
          dataset,
          person,
          method: method.name,
          supportHours: episode.supportHours,
          origin: querySet.origins[window] as number,
          leadMinutes,
          level,
          actual,
          predicted: bands.predicted[lead] as number,
          q05: bands.q05[lead] as number,
          q25: bands.q25[lead] as number,
          q75: bands.q75[lead] as number,
          q95: bands.q95[lead] as number,
        };
      }
    }
  }
}
