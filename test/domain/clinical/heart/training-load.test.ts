import { describe, expect, it } from 'vitest';
import { loadAgainstOwn } from '../../../../src/domain/clinical/heart/load-against-own.ts';
import { trainingLoad } from '../../../../src/domain/clinical/heart/training-load.ts';

const reserve = { resting: 60, maximum: 180 };

describe('the load of a workout', () => {
  it('of a man, half an hour at half of the reserve, is 25.1', () => {
    // 30 x 0.5 x 0.64 x e^0.96 = 9.6 x 2.6117
    const load = trainingLoad({ minutes: 30, averageHeartRate: 120, intensity: null }, reserve, 'male');
    expect(load).toBeCloseTo(25.072, 2);
  });

  it('of a woman is 29.7 for the same', () => {
    // 30 x 0.5 x 0.86 x e^0.835 = 12.9 x 2.3048
    const load = trainingLoad({ minutes: 30, averageHeartRate: 120, intensity: null }, reserve, 'female');
    expect(load).toBeCloseTo(29.732, 2);
  });

  it('is taken from the middle of the intensity without a heart rate', () => {
    const measured = trainingLoad({ minutes: 30, averageHeartRate: 120, intensity: 'vigorous' }, reserve);
    const guessed = trainingLoad({ minutes: 30, intensity: 'moderate' }, reserve);
    expect(guessed).toBe(measured);
  });

  it('is not made up where nothing says how hard it was', () => {
    expect(trainingLoad({ minutes: 30, intensity: null }, reserve)).toBeNull();
  });
});

describe("a week's load against one's own weeks", () => {
  const week = (load: number) => [load, 0, 0, 0, 0, 0, 0];

  it('is usual between the lowest and the highest of the four before', () => {
    const daily = [80, 100, 120, 100, 110].flatMap(week);
    expect(loadAgainstOwn(daily)).toEqual({ week: 110, usual: 100, low: 80, high: 120, word: 'usual' });
  });

  it('is more above the highest and less below the lowest, by a tenth', () => {
    expect(loadAgainstOwn([80, 100, 120, 100, 140].flatMap(week))?.word).toBe('more');
    expect(loadAgainstOwn([80, 100, 120, 100, 60].flatMap(week))?.word).toBe('less');
  });

  it('is not compared with fewer than three weeks that had a workout', () => {
    expect(loadAgainstOwn([0, 0, 120, 100, 140].flatMap(week))).toBeNull();
    expect(loadAgainstOwn(week(100))).toBeNull();
  });

  it('does not take the days before the record for days of rest', () => {
    const unknown = Array.from({ length: 7 }, () => null);
    const known = loadAgainstOwn([...unknown, ...[90, 100, 110, 100].flatMap(week)]);
    expect(known).toMatchObject({ usual: 100, low: 90, high: 110 });
  });
});
