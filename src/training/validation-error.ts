import { leadTimes } from '../domain/forecast.ts';
import type { AdaptationMethod } from '../learning/adaptation-method.ts';
import type { Pack } from '../learning/pack.ts';
import type { PersonEpisode } from './evaluation.ts';
import { leastForecasts, meanOf } from './score-table.ts';

/** One person's sums at one length of support, by lead time. */
interface Sums {
  readonly supportHours: number;
  /** Squared errors, (mg/dL)². */
  readonly error: number[];
  /** Squared changes, which are the squared errors of "stays as it is", (mg/dL)². */
  readonly change: number[];
  readonly count: number[];
}

/**
 * Root mean squared error of a method over that of "stays as it is", person by person and lead time by lead time,
 * averaged over lead times, then people, then the lengths of support, so that the many with a day of readings do not
 * outvote the few with a week: the figure by which metaValidation people choose. Less is better.
 */
export async function validationError(
  pack: Pack,
  episodes: readonly PersonEpisode[],
  method: AdaptationMethod,
): Promise<number> {
  const people = new Map<string, Sums>();
  for (const { dataset, person, episode } of episodes) {
    const { supportHours, supportSet, querySet } = episode;
    const adapted = await method.adapt(pack, { windows: supportSet, hours: supportHours });
    const change = await method.predict(pack, adapted, querySet);
    const name = `${dataset}/${person} ${supportHours}`;
    const zero = () => leadTimes.map(() => 0);
    const sums = people.get(name) ?? { supportHours, error: zero(), change: zero(), count: zero() };
    people.set(name, sums);
    for (const [at, actual] of querySet.targets.entries()) {
      if (!Number.isFinite(actual)) continue;
      const lead = at % leadTimes.length;
      sums.error[lead] = (sums.error[lead] as number) + (actual - (change[at] as number)) ** 2;
      sums.change[lead] = (sums.change[lead] as number) + actual ** 2;
      sums.count[lead] = (sums.count[lead] as number) + 1;
    }
  }
  const judged = [...people.values()].filter(({ count }) => Math.min(...count) >= leastForecasts);
  const ofPerson = ({ error, change }: Sums) =>
    meanOf(leadTimes.map((_, lead) => Math.sqrt((error[lead] as number) / Math.max(1e-9, change[lead] as number))));
  const supports = [...new Set(judged.map(({ supportHours }) => supportHours))];
  return meanOf(
    supports.map((hours) => meanOf(judged.filter(({ supportHours }) => supportHours === hours).map(ofPerson))),
  );
}
