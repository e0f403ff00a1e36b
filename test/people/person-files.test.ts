import { describe, expect, it } from 'vitest';
import { judge } from '../../src/domain/plausible-range.ts';
import { parseFile } from '../../src/importers/parse-file.ts';
import { changeDay, peopleNames, peopleSketches, wholeDays } from '../../src/training/simulate/people.ts';
import { type SimulatedLife, simulateLife } from '../../src/training/simulate/simulate-life.ts';
import { personArchive, personFiles } from './person-files.ts';

const now = Date.parse('2026-03-20T21:30:00Z');
const timeZone = 'Europe/Berlin';
const lives = Object.fromEntries(
  peopleNames.map((name) => [name, simulateLife(peopleSketches[name], { days: wholeDays, seed: 1 })]),
) as Record<(typeof peopleNames)[number], SimulatedLife>;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const isBefore = ({ minute }: { readonly minute: number }) => minute < changeDay * 1440;
const isAfter = ({ minute }: { readonly minute: number }) => minute >= changeDay * 1440;

describe('the people of the situations', () => {
  it('have a pressure that rises after fifty days, and had one that held before', () => {
    const systolic = lives.hypertension.observations.flatMap(({ minute, measurement }) =>
      measurement.kind === 'bloodPressure' ? [{ minute, value: measurement.value.systolic }] : [],
    );
    const of = (days: typeof isBefore) => mean(systolic.filter(days).map(({ value }) => value));
    expect(of(isBefore)).toBeLessThan(132);
    expect(of(isAfter) - of(isBefore)).toBeGreaterThan(8);
  });

  it('have more lows at night after fifty days', () => {
    const night = lives.diabetes.glucose.filter(({ minute }) => minute % 1440 < 360);
    const low = (days: typeof isBefore) => mean(night.filter(days).map(({ value }) => (value < 70 ? 1 : 0)));
    expect(low(isBefore)).toBeLessThan(0.05);
    expect(low(isAfter)).toBeGreaterThan(0.1);
  });

  it('have a higher resting rate, less variability and shorter nights after fifty days', () => {
    const of = (pick: (value: never) => number | undefined, kind: string, days: typeof isBefore) =>
      mean(
        lives.training.observations
          .filter((each) => each.measurement.kind === kind && days(each))
          .map(({ measurement }) => pick(measurement.value as never) ?? Number.NaN),
      );
    const change = (kind: string, pick: (value: never) => number | undefined) =>
      of(pick, kind, isAfter) - of(pick, kind, isBefore);
    expect(
      change('restingHeartRate', ({ beatsPerMinute }: { beatsPerMinute: number }) => beatsPerMinute),
    ).toBeGreaterThan(4);
    expect(change('heartRateVariability', ({ rmssd }: { rmssd: number }) => rmssd)).toBeLessThan(-8);
    expect(change('sleep', ({ minutesAsleep }: { minutesAsleep: number }) => minutesAsleep)).toBeLessThan(-50);
  });

  it('eat nothing salty before the fifty days are over, little else after, and never measure sugar', () => {
    const texts = (days: typeof isBefore) =>
      lives.food.observations.flatMap((each) =>
        each.measurement.kind === 'meal' && days(each) ? [each.measurement.value.text] : [],
      );
    const salty = ['Frozen pizza', 'Instant noodles', 'Ham and pickle sandwich', 'Salted crisps'];
    expect(texts(isBefore).some((text) => salty.includes(text as string))).toBe(false);
    expect(mean(texts(isAfter).map((text) => (salty.includes(text as string) ? 1 : 0)))).toBeGreaterThan(0.7);
    expect(lives.food.glucose).toEqual([]);
  });

  it.each(peopleNames)('have nothing implausible and nothing before the first day: %s', (name) => {
    for (const { minute, measurement } of lives[name].observations) {
      expect(judge(measurement).verdict).toBe('plausible');
      expect(minute).toBeGreaterThanOrEqual(0);
    }
    for (const { value } of lives[name].glucose) expect(value >= 40 && value <= 400).toBe(true);
    for (const { value } of lives[name].heartRate) expect(value >= 35 && value <= 200).toBe(true);
    expect(simulateLife(peopleSketches[name], { days: wholeDays, seed: 1 })).toEqual(lives[name]);
  });
});

describe('their files', () => {
  it.each(peopleNames)('are read whole, without a row lost: %s', async (name) => {
    const { before, after } = await personFiles(name, { now, timeZone });
    let observations = 0;
    let samples = 0;
    for (const file of [...before, ...after]) {
      const parsed = await parseFile(new File([file.text], file.name), { timeZone, now });
      observations += parsed.observations.length;
      samples += parsed.samples.reduce((sum, { times }) => sum + times.length, 0);
    }
    const life = lives[name];
    const local = (minute: number) => minute <= (wholeDays - 1) * 1440 + 22 * 60 + 30;
    const kept = <T extends { readonly minute: number }>(all: readonly T[]) =>
      all.filter(({ minute }) => local(minute));
    expect(observations).toBe(kept(life.observations).length);
    expect(samples).toBe(kept(life.glucose).length + kept(life.heartRate).length + kept(life.steps).length);
  });

  it('come in as one archive too', async () => {
    const { after } = await personFiles('food', { now, timeZone });
    const parsed = await parseFile(new File([await personArchive(after)], 'food.zip'), { timeZone, now });
    const rows = after.reduce((sum, { text }) => sum + text.trimEnd().split('\n').length - 1, 0);
    expect(after.length).toBeGreaterThan(3);
    expect(parsed.observations).toHaveLength(rows);
    expect(parsed.skipped).toEqual([]);
  });
});
