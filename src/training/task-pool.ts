import { examplesFrom, type Normalization } from '../learning/examples.ts';
import type { Task } from '../learning/meta-learner.ts';
import { integerBelow, type Random, seededRandom } from '../learning/random.ts';
import { thinned } from '../learning/support.ts';
import type { Person } from './corpora/cgm.ts';
import type { Episode } from './episode.ts';
import { lastValueError, sampleWindows } from './pooled-windows.ts';
import { sampleEpisode } from './sample-episode.ts';

export interface TaskPoolOptions {
  /** Episodes that tasks are drawn from. */
  readonly count: number;
  readonly supportHours: readonly number[];
  readonly queryWindows: number;
  readonly supportWindows: number;
  readonly seed: number;
}

/**
 * Draws tasks from episodes that are cut out of the records once: making an episode costs more than learning from it.
 * The caller of the returned function disposes the tensors.
 */
export function taskPool(
  people: readonly Person[],
  normalization: Normalization,
  { count, supportHours, queryWindows, supportWindows, seed }: TaskPoolOptions,
): (random: Random) => Task {
  const random = seededRandom(seed);
  const episodes: Episode[] = Array.from({ length: count }, () => sampleEpisode(people, supportHours, random));
  return (taskRandom) => {
    const episode = episodes[integerBelow(episodes.length, taskRandom)] as Episode;
    const query = sampleWindows(episode.querySet, queryWindows, taskRandom);
    return {
      support: {
        examples: examplesFrom(thinned(episode.supportSet, supportWindows), normalization),
        hours: episode.supportHours,
      },
      query: examplesFrom(query, normalization),
      // The slope of a person's RMSE is that of the squared error over twice the RMSE: so the meta-loss follows the mean RMSE over people.
      weight: (normalization.targetScale.at(-1) as number) / (lastValueError(query) + 5),
    };
  };
}
