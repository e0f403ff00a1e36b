import { describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { seriesBetween } from '../../src/domain/glucose/series.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { CorpusError } from '../../src/training/corpora/cgm.ts';
import { episodeAt, episodeStarts } from '../../src/training/episode.ts';
import { sampleEpisode } from '../../src/training/sample-episode.ts';
import { personKey, splitPeople } from '../../src/training/split.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const hour = 3_600_000;
const series = syntheticGlucose({ days: 12 });
const start = series.times[0] as number;

describe('an episode', () => {
  const { supportSet, querySet } = episodeAt(series, start, 24);
  const supportEnd = start + 24 * hour;

  it('learns from no outcome at or after the end of its support', () => {
    for (const [index, origin] of supportSet.origins.entries())
      for (const [lead, minutes] of leadTimes.entries())
        if (origin + minutes * 60_000 >= supportEnd)
          expect(supportSet.targets[index * leadTimes.length + lead]).toBeNaN();
    expect(supportSet.targets.some(Number.isFinite)).toBe(true);
  });

  it('judges from an hour after the support, for three days', () => {
    expect(querySet.origins[0]).toBeGreaterThanOrEqual(supportEnd + hour);
    expect(querySet.origins.at(-1)).toBeLessThan(supportEnd + 73 * hour);
    expect(querySet.count).toBe(72 * 4);
  });

  it('knows nothing of the person before it began', () => {
    const from = start + 3 * 24 * hour;
    const cut = seriesBetween(series, from, Number.POSITIVE_INFINITY);
    expect(episodeAt(series, from, 24)).toEqual(episodeAt(cut, from, 24));
  });

  it('of one person does not overlap the next', () => {
    const starts = episodeStarts(series, 24, 3);
    expect(starts.length).toBeGreaterThan(1);
    for (let index = 1; index < starts.length; index++)
      expect((starts[index] as number) - (starts[index - 1] as number)).toBeGreaterThanOrEqual(97 * hour);
  });

  it('does not start where most of the support is missing', () => {
    const gap = {
      times: series.times.filter((time) => time < start + hour || time > start + 30 * hour),
      values: series.values.filter((_, index) => {
        const time = series.times[index] as number;
        return time < start + hour || time > start + 30 * hour;
      }),
      utcOffsets: new Int16Array(series.times.length),
    };
    expect(episodeStarts(gap, 12, 1)[0]).toBeGreaterThan(start + 24 * hour);
  });
});

describe('people', () => {
  const people = ['A', 'B'].flatMap((dataset) =>
    Array.from({ length: 20 }, (_, index) => ({ dataset, person: String(index), series })),
  );

  it('are in exactly one part of the split, in every dataset, the same ones for the same seed', () => {
    const split = splitPeople(people, 1);
    const all = [...split.metaTrain, ...split.metaValidation, ...split.metaTest];
    expect(all.length).toBe(people.length);
    expect(new Set(all)).toEqual(new Set(people.map(personKey)));
    for (const dataset of ['A/', 'B/']) {
      expect(split.metaTest.filter((name) => name.startsWith(dataset)).length).toBe(4);
      expect(split.metaValidation.filter((name) => name.startsWith(dataset)).length).toBe(3);
    }
    expect(splitPeople([...people].reverse(), 1)).toEqual(split);
    expect(splitPeople(people, 2)).not.toEqual(split);
  });

  it('with too little of a record to learn from end the search in one clear line, not in a loop', () => {
    const few = [{ dataset: 'A', person: '1', series: syntheticGlucose({ days: 0.2 }) }];
    expect(() => sampleEpisode(few, [24], seededRandom(1))).toThrow(CorpusError);
  });
});
