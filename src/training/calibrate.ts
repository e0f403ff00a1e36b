import { leadTimes } from '../domain/forecast.ts';
import { isPersonal, type MethodName } from '../domain/method.ts';
import type { Prediction, SupportSet } from '../learning/adaptation-method.ts';
import { generic } from '../learning/adapters/generic.ts';
import { methodOf } from '../learning/adapters/index.ts';
import { bandScaleFrom } from '../learning/bands.ts';
import type { Pack, PackManifest, QuantileFactors } from '../learning/pack.ts';
import { predictAdapted } from '../learning/predict.ts';
import type { PersonEpisode } from './evaluation.ts';

const levels = { q05: 0.05, q25: 0.25, q75: 0.75, q95: 0.95 } as const;

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The smallest value at or below which a share `level` of the weight lies. */
function weightedQuantile(sorted: readonly Weighted[], level: number): number {
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= level * total) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

/** The width of each episode's person, from the generic forecast's errors on the support; the same for every method. */
export async function bandScalesOf(pack: Pack, episodes: readonly PersonEpisode[]): Promise<Float32Array[]> {
  const scales: Float32Array[] = [];
  for (const { episode } of episodes) {
    const support: SupportSet = { windows: episode.supportSet, hours: episode.supportHours };
    const honest = await predictAdapted(generic, pack, support, support.windows);
    scales.push(bandScaleFrom(pack.manifest, honest, support.windows));
  }
  return scales;
}

/** Errors over a width, per lead, sorted. */
type ErrorsByLead = readonly Weighted[][];

/** What a method says of an episode's query: expected change and its spread, mg/dL. */
type EpisodePrediction = Pick<Prediction, 'change' | 'spread'>;

async function predictionsOf(pack: Pack, episodes: readonly PersonEpisode[], name: MethodName) {
  const predictions: EpisodePrediction[] = [];
  for (const { episode } of episodes) {
    const support: SupportSet = { windows: episode.supportSet, hours: episode.supportHours };
    predictions.push(await predictAdapted(methodOf(name), pack, support, episode.querySet));
  }
  return predictions;
}

/**
 * Errors over the width of the middle band and over that of the wide one; each person has the same say. The width is the
 * predicted spread, times the person's own factor, of `scales` in the order of the episodes, where the method's bands
 * take it.
 */
function standardizedErrors(
  episodes: readonly PersonEpisode[],
  predictions: readonly EpisodePrediction[],
  scales: readonly Float32Array[],
): { readonly inner: ErrorsByLead; readonly outer: ErrorsByLead } {
  const leads = leadTimes.length;
  const [inner, outer] = [leadTimes.map((): Weighted[] => []), leadTimes.map((): Weighted[] => [])];
  const counts = new Map<string, number>();
  for (const { dataset, person, episode } of episodes) {
    const whose = `${dataset}/${person}`;
    counts.set(whose, (counts.get(whose) ?? 0) + episode.querySet.count);
  }
  for (const [index, { dataset, person, episode }] of episodes.entries()) {
    const { change, spread } = predictions[index] as EpisodePrediction;
    const scale = scales[index];
    const weight = 1 / (counts.get(`${dataset}/${person}`) as number);
    for (const [at, target] of episode.querySet.targets.entries()) {
      const lead = at % leads;
      const value = (target - (change[at] as number)) / (spread[at] as number);
      if (!Number.isFinite(value)) continue;
      (inner[lead] as Weighted[]).push({ value: value / (scale?.[lead] ?? 1), weight });
      (outer[lead] as Weighted[]).push({ value: value / (scale?.[leads + lead] ?? 1), weight });
    }
  }
  for (const errors of [...inner, ...outer]) errors.sort((a, b) => a.value - b.value);
  return { inner, outer };
}

/** Within how many spreads half, and nine tenths, of the generic forecast's errors lie, per lead. */
export async function typicalErrorOf(
  pack: Pack,
  episodes: readonly PersonEpisode[],
): Promise<PackManifest['typicalError']> {
  const { inner } = standardizedErrors(episodes, await predictionsOf(pack, episodes, 'generic'), []);
  const sizes = inner.map((errors) =>
    errors.map(({ value, weight }) => ({ value: Math.abs(value), weight })).sort((a, b) => a.value - b.value),
  );
  const at = (level: number) => sizes.map((errors) => weightedQuantile(errors, level));
  return { half: at(0.5), ninety: at(0.9) };
}

/**
 * Where the quantiles of a method lie on people it was not trained on, in units of the predicted spread, times the
 * person's own factor where the method's bands take it.
 */
export async function quantileFactorsOf(
  pack: Pack,
  episodes: readonly PersonEpisode[],
  method: MethodName,
  scales: readonly Float32Array[],
): Promise<QuantileFactors> {
  return quantileFactorsFrom(episodes, await predictionsOf(pack, episodes, method), isPersonal(method) ? scales : []);
}

/** The same of forecasts that are given. */
export function quantileFactorsFrom(
  episodes: readonly PersonEpisode[],
  predictions: readonly EpisodePrediction[],
  scales: readonly Float32Array[],
): QuantileFactors {
  const { inner, outer } = standardizedErrors(episodes, predictions, scales);
  const at = (byLead: ErrorsByLead, level: number) => byLead.map((errors) => weightedQuantile(errors, level));
  return {
    q05: at(outer, levels.q05),
    q25: at(inner, levels.q25),
    q75: at(inner, levels.q75),
    q95: at(outer, levels.q95),
  };
}
