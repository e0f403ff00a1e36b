import { leadTimes } from '../domain/forecast.ts';
import { isPersonal, type MethodName } from '../domain/method.ts';
import type { SupportSet } from '../learning/adaptation-method.ts';
import { generic } from '../learning/adapters/generic.ts';
import { methodOf } from '../learning/adapters/index.ts';
import { bandScaleFrom } from '../learning/bands.ts';
import type { Pack, QuantileFactors } from '../learning/pack.ts';
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

/** Errors over predicted spread, per lead; each person has the same say. */
async function standardizedErrors(
  pack: Pack,
  episodes: readonly PersonEpisode[],
  name: MethodName,
  personalWidth: boolean,
): Promise<Weighted[][]> {
  const method = methodOf(name);
  const byLead: Weighted[][] = leadTimes.map(() => []);
  const counts = new Map<string, number>();
  for (const { dataset, person, episode } of episodes) {
    const whose = `${dataset}/${person}`;
    counts.set(whose, (counts.get(whose) ?? 0) + episode.querySet.count);
  }
  for (const { dataset, person, episode } of episodes) {
    const support: SupportSet = { windows: episode.supportSet, hours: episode.supportHours };
    const prediction = await predictAdapted(method, pack, support, episode.querySet);
    const scale = personalWidth
      ? bandScaleFrom(pack.manifest, await predictAdapted(generic, pack, support, support.windows), support.windows)
      : null;
    const weight = 1 / (counts.get(`${dataset}/${person}`) as number);
    for (let at = 0; at < episode.querySet.targets.length; at++) {
      const lead = at % leadTimes.length;
      const width = (prediction.spread[at] as number) * (scale?.[lead] ?? 1);
      const value = ((episode.querySet.targets[at] as number) - (prediction.change[at] as number)) / width;
      if (Number.isFinite(value)) (byLead[lead] as Weighted[]).push({ value, weight });
    }
  }
  for (const errors of byLead) errors.sort((a, b) => a.value - b.value);
  return byLead;
}

/** Mean absolute error of the generic forecast over its predicted spread, per lead. */
export async function typicalErrorOf(pack: Pack, episodes: readonly PersonEpisode[]): Promise<number[]> {
  const byLead = await standardizedErrors(pack, episodes, 'generic', false);
  return byLead.map((errors) => {
    const total = errors.reduce((sum, { weight }) => sum + weight, 0);
    return errors.reduce((sum, { value, weight }) => sum + weight * Math.abs(value), 0) / total;
  });
}

/** Where the quantiles of a method lie, in units of the predicted spread, on people it was not trained on. */
export async function quantileFactorsOf(
  pack: Pack,
  episodes: readonly PersonEpisode[],
  method: MethodName,
): Promise<QuantileFactors> {
  const byLead = await standardizedErrors(pack, episodes, method, isPersonal(method));
  const at = (level: number) => byLead.map((errors) => weightedQuantile(errors, level));
  return { q05: at(levels.q05), q25: at(levels.q25), q75: at(levels.q75), q95: at(levels.q95) };
}
