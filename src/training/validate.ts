import { leadTimes } from '../domain/forecast.ts';
import type { AdaptationMethod } from '../learning/adaptation-method.ts';
import type { Pack } from '../learning/pack.ts';

import type { PersonEpisode } from './evaluation.ts';
import { meanOf } from './score-table.ts';

/**
 * Error of a method over the error of "stays as it is", on the squared scale of each person, all lead times together,
 * averaged over people: the figure by which metaValidation people choose. Less is better.
 */
export async function relativeError(
  pack: Pack,
  episodes: readonly PersonEpisode[],
  method: AdaptationMethod,
): Promise<number> {
  const people = new Map<string, { error: number[]; change: number[]; count: number[] }>();
  for (const { dataset, person, episode } of episodes) {
    const support = { windows: episode.supportSet, hours: episode.supportHours };
    const change = await method.predict(pack, await method.adapt(pack, support), episode.querySet);
    const name = `${dataset}/${person} ${episode.supportHours}`;
    const zero = () => leadTimes.map(() => 0);
    const sums = people.get(name) ?? { error: zero(), change: zero(), count: zero() };
    people.set(name, sums);
    for (const [at, actual] of episode.querySet.targets.entries()) {
      if (!Number.isFinite(actual)) continue;
      const lead = at % leadTimes.length;
      sums.error[lead] = (sums.error[lead] as number) + (actual - (change[at] as number)) ** 2;
      sums.change[lead] = (sums.change[lead] as number) + actual ** 2;
      sums.count[lead] = (sums.count[lead] as number) + 1;
    }
  }
  return meanOf(
    [...people.values()]
      .filter(({ count }) => Math.min(...count) >= 12)
      .map(({ error, change }) =>
        meanOf(leadTimes.map((_, lead) => Math.sqrt((error[lead] as number) / Math.max(1e-9, change[lead] as number)))),
      ),
  );
}
