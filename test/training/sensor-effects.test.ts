import { describe, expect, it } from 'vitest';
import { type GlucoseSeries, seriesFrom } from '../../src/domain/glucose/series.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { atAnotherPace, miscalibrated, noisier, smoothed, usualStep } from '../../src/training/sensor-effects.ts';

const minute = 60_000;
const seriesOf = (values: readonly number[], at = (index: number) => index * 5 * minute) =>
  seriesFrom(values.map((value, index) => ({ time: at(index), value, utcOffset: 60 })));
const level = (value: number, count: number) => seriesOf(new Array<number>(count).fill(value));
const spread = (values: ArrayLike<number>) => {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
};

describe('smoothed', () => {
  it('a lone peak of 40 is half as high, and a quarter of it stands on either side', () => {
    expect([...smoothed(seriesOf([100, 100, 140, 100, 100])).values]).toEqual([100, 110, 120, 110, 100]);
  });

  it('a steady rise stays as it is', () => {
    expect([...smoothed(seriesOf([100, 103, 106, 109, 112])).values]).toEqual([100, 103, 106, 109, 112]);
  });

  it('nothing goes across a gap', () => {
    const afterAnHour = (index: number) => (index < 2 ? index * 5 : 60 + index * 5) * minute;
    expect([...smoothed(seriesOf([100, 100, 160, 160], afterAnHour)).values]).toEqual([100, 100, 160, 160]);
  });
});

describe('noisier', () => {
  it('level glucose of 150 has the noise said, as a standard deviation', () => {
    const { values } = noisier(level(150, 20_000), 2, 0.5, seededRandom(3));
    expect(spread(values)).toBeGreaterThan(1.9);
    expect(spread(values)).toBeLessThan(2.1);
  });

  it('of the noise of one reading the share said is found in the next, 5 minutes later', () => {
    const { values } = noisier(level(150, 20_000), 2, 0.5, seededRandom(3));
    const noise = Array.from(values, (value) => value - 150);
    const together = noise.slice(1).reduce((sum, value, index) => sum + value * (noise[index] as number), 0);
    const alone = noise.reduce((sum, value) => sum + value ** 2, 0);
    expect(together / alone).toBeCloseTo(0.5, 1);
  });

  it('glucose of 60 has half of it', () => {
    const low = noisier(level(60, 1000), 2, 0.5, seededRandom(3));
    const high = noisier(level(150, 1000), 2, 0.5, seededRandom(3));
    for (const [index, value] of low.values.entries())
      expect(value - 60).toBeCloseTo(0.5 * ((high.values[index] as number) - 150), 3);
  });
});

describe('miscalibrated', () => {
  it('an offset and a slope stay the same for the whole record', () => {
    const by = { offset: 10, slope: 0.1, wander: 0 };
    const { values } = miscalibrated(seriesOf([100, 200, 300, 100]), by, seededRandom(2));
    const [one, two, three, again] = values as unknown as [number, number, number, number];
    expect(again).toBe(one);
    expect(three - two).toBeCloseTo(two - one, 3);
    expect(two - one).not.toBeCloseTo(100, 0);
  });

  it('what wanders is off by the share said, and hardly moves from one reading to the next', () => {
    const by = { offset: 0, slope: 0, wander: 0.05 };
    const { values } = miscalibrated(level(200, 50_000), by, seededRandom(2));
    expect(spread(values)).toBeGreaterThan(8.5);
    expect(spread(values)).toBeLessThan(11.5);
    // Two readings 5 minutes apart: 10 mg/dL times the root of 2 (1 − e^(−5/360)).
    const steps = Array.from(values.subarray(1), (value, index) => value - (values[index] as number));
    expect(spread(steps)).toBeCloseTo(10 * Math.sqrt(2 * (1 - Math.exp(-5 / 360))), 1);
  });

  it('no sensor shows less than 20 or more than 500', () => {
    const by = { offset: 500, slope: 0, wander: 0 };
    const seen = [1, 2, 3, 4].flatMap((seed) => [...miscalibrated(seriesOf([40, 300]), by, seededRandom(seed)).values]);
    expect(Math.min(...seen)).toBe(20);
    expect(Math.max(...seen)).toBe(500);
  });
});

describe('at another pace', () => {
  it('twice as slowly, a rise of 10 in 5 minutes takes 10, and half of it is reached after 5', () => {
    const slow = atAnotherPace(seriesOf([100, 110, 120]), 2);
    expect([...slow.times]).toEqual([0, 5, 10, 15].map((at) => at * minute));
    expect([...slow.values]).toEqual([100, 105, 110, 115]);
  });

  it('the clock on the wall stays with what was read', () => {
    const own = seriesOf([100, 110, 120, 130, 140]);
    const slow = atAnotherPace(own, 2);
    const clock = (of: GlucoseSeries, index: number) =>
      ((of.times[index] as number) / minute + (of.utcOffsets[index] as number)) % 1440;
    for (const [index, value] of own.values.entries()) {
      const read = slow.values.indexOf(value);
      if (read >= 0) expect(clock(slow, read)).toBe(clock(own, index));
    }
    expect(slow.values.indexOf(130)).toBeGreaterThan(0);
  });

  it('a record of every quarter of an hour stays one', () => {
    const quarters = seriesOf([100, 115, 130, 145], (index) => index * 15 * minute);
    const swift = atAnotherPace(quarters, 0.8);
    expect([...swift.times]).toEqual([0, 15, 30].map((at) => at * minute));
    expect(usualStep(quarters)).toBe(15 * minute);
  });

  it.each([20, 65])('a gap of %i minutes stays a gap', (gap) => {
    const after = (index: number) => (index < 2 ? index * 5 : gap + index * 5 - 5) * minute;
    const { times } = atAnotherPace(seriesOf([100, 110, 150, 160, 170], after), 2);
    expect([...times]).toEqual([0, 5, ...[0, 5, 10, 15].map((at) => 2 * (gap + 5) + at)].map((at) => at * minute));
  });

  it('a record of one reading, or none, has nothing between readings', () => {
    expect(atAnotherPace(seriesOf([100]), 2).times).toHaveLength(0);
    expect(atAnotherPace(seriesOf([]), 2).times).toHaveLength(0);
  });
});
