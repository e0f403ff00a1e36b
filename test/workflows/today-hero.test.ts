import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/workflows/change-settings.ts';
import { readPressureNow } from '../../src/workflows/pressure-now.ts';
import { readTodayHero } from '../../src/workflows/today-hero.ts';
import { exampleWorld } from './example-world.ts';
import { day, hour, noon } from './fake-services.ts';

const pressure = (systolic: number) => ({ kind: 'bloodPressure', value: { systolic, diastolic: 80 } }) as const;
const glucose = { kind: 'glucose', value: { milligramsPerDecilitre: 100 } } as const;

describe('the top of Today', () => {
  it('leads to a first entry, is pressure once that is measured, and glucose with diabetes and a reading', async () => {
    const { services, keep, profileId } = await exampleWorld();
    expect(await readTodayHero(services)).toBe('begin');
    await keep(pressure(128), noon - hour);
    expect(await readTodayHero(services)).toBe('pressure');
    await keep(glucose, noon - hour);
    expect(await readTodayHero(services)).toBe('pressure');
    const row = await services.database.profiles.get(profileId);
    if (!row?.details) throw new Error('no profile');
    await services.database.profiles.update(profileId, {
      details: { ...row.details, conditions: ['type2Diabetes'] },
    });
    expect(await readTodayHero(services)).toBe('glucose');
  });

  it('is nothing for who writes down weights alone, and glucose where that is chosen and pressure is not', async () => {
    const { services, keep } = await exampleWorld();
    await keep({ kind: 'weight', value: { kilograms: 70 } }, noon - hour);
    expect(await readTodayHero(services)).toBeNull();
    await changeSettings(services, { follow: ['glucose', 'weight'] });
    expect(await readTodayHero(services)).toBe('glucose');
  });
});

describe('what Today says of pressure', () => {
  it('holds the newest morning against the ten before it', async () => {
    const { services, keep } = await exampleWorld();
    expect(await readPressureNow(services)).toBeNull();
    for (let back = 10; back >= 1; back--) await keep(pressure(120 + (back % 3)), noon - back * day - 5 * hour);
    await keep(pressure(150), noon - 5 * hour);
    const now = await readPressureNow(services);
    expect(now?.newest).toMatchObject({ slot: 'morning', systolic: 150, words: { systolic: 'above' } });
    expect(now?.newest?.pattern.sittings).toBe(10);
    // Single readings in the morning are no week.
    expect(now?.next).toBeNull();
  });

  it('has a reading of the afternoon, and one of long ago, with nothing to hold it against', async () => {
    const { services, keep } = await exampleWorld();
    await keep(pressure(131), noon - 200 * day + 2 * hour);
    const now = await readPressureNow(services);
    expect([now?.sittings.length, now?.newest]).toEqual([1, null]);
  });
});
