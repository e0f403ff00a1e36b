import { integerBelow, type Random } from '../learning/random.ts';
import { CorpusError, type Person } from './corpora/cgm.ts';
import { type Episode, episodeAt } from './episode.ts';

const hour = 3_600_000;
/** Windows a query must have to say anything. */
const leastQueryWindows = 60;
/** Windows an hour of support must have on average: a 15-minute sensor gives four. */
const leastWindowsPerHour = 2.5;
/** Some datasets are many people for a day or two; taken as they are they would be most of the tasks. */
const mostPeoplePerDataset = 40;

const mostTries = 10_000;

/** A random person's random stretch, with a support length drawn from `supportHours`. */
export function sampleEpisode(people: readonly Person[], supportHours: readonly number[], random: Random): Episode {
  const sizes = new Map<string, number>();
  for (const { dataset } of people) sizes.set(dataset, (sizes.get(dataset) ?? 0) + 1);
  for (let tries = 0; tries < mostTries; tries++) {
    const { dataset, series } = people[integerBelow(people.length, random)] as Person;
    if (random() * (sizes.get(dataset) as number) > mostPeoplePerDataset) continue;
    const hours = supportHours[integerBelow(supportHours.length, random)] as number;
    const first = series.times[0] as number;
    const span = ((series.times.at(-1) as number) - first) / hour;
    if (span < hours + 13) continue;
    const episode = episodeAt(series, first + random() * Math.max(0, span - hours - 24) * hour, hours);
    if (episode.supportSet.count >= leastWindowsPerHour * hours && episode.querySet.count >= leastQueryWindows)
      return episode;
  }
  throw new CorpusError(
    'No stretch of readings long enough to adapt on and to judge by: at least a day of one person is needed.',
  );
}
