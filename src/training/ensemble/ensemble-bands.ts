import { leadTimes } from '../../domain/forecast.ts';
import { generic } from '../../learning/adapters/generic.ts';
import { bandScaleFrom, bandsOf } from '../../learning/bands.ts';
import type { Pack, PackManifest, QuantileFactors } from '../../learning/pack.ts';
import { predictAdapted } from '../../learning/predict.ts';
import { seededRandom } from '../../learning/random.ts';
import { quantileFactorsFrom } from '../calibrate.ts';
import type { EpisodeForecasts, PersonEpisode } from '../evaluation.ts';
import { type EnsembleForecast, type EnsembleUse, ensembleForecast, usedAs } from './ensemble-forecast.ts';

/** Resampled models of one person. */
export const replicas = 32;

/** An episode with everything that any use of the ensemble needs. */
export interface Prepared {
  readonly each: PersonEpisode;
  readonly forecast: EnsembleForecast;
  /** The width of the person's bands, from the generic forecast's errors on the support. */
  readonly scale: Float32Array;
}

/** Adapts the ensemble on every episode's support. */
export async function prepared(
  pack: Pack,
  episodes: readonly PersonEpisode[],
  onDone: (count: number) => void,
): Promise<Prepared[]> {
  const found: Prepared[] = [];
  for (const [index, each] of episodes.entries()) {
    const { supportSet, supportHours, querySet } = each.episode;
    const support = { windows: supportSet, hours: supportHours };
    const honest = await predictAdapted(generic, pack, support, supportSet);
    const random = seededRandom(1 + index);
    found.push({
      each,
      forecast: await ensembleForecast(pack, support, querySet, { replicas, random }),
      scale: bandScaleFrom(pack.manifest, honest, supportSet),
    });
    onDone(index + 1);
  }
  return found;
}

/** Where the quantiles lie under this use, on people who were not trained on. */
export const factorsOf = (people: readonly Prepared[], use: EnsembleUse): QuantileFactors =>
  quantileFactorsFrom(
    people.map(({ each }) => each),
    people.map(({ forecast }) => usedAs(forecast, use)),
    people.map(({ scale }) => scale),
  );

/** Every forecast of an episode with bands under this use, as the evaluation scores them. */
export function bandsUnder(
  pack: Pack,
  { each: { dataset, person, episode }, forecast, scale }: Prepared,
  { use, factors }: { readonly use: EnsembleUse; readonly factors: QuantileFactors },
): EpisodeForecasts {
  const method = pack.manifest.shipped;
  const manifest: PackManifest = { ...pack.manifest, quantiles: { ...pack.manifest.quantiles, [method]: factors } };
  const prediction = usedAs(forecast, use);
  const { supportHours, querySet } = episode;
  return {
    dataset,
    person,
    method,
    supportHours,
    origins: querySet.origins,
    levels: querySet.levels,
    actual: querySet.targets.map(
      (change, at) => change + (querySet.levels[Math.floor(at / leadTimes.length)] as number),
    ),
    bands: Array.from(querySet.levels, (level, window) =>
      bandsOf(manifest, method, prediction, { window, level, bandScale: scale }),
    ),
  };
}
