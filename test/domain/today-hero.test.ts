import { describe, expect, it } from 'vitest';
import { type HeroFacts, todayHero } from '../../src/domain/today-hero.ts';

const day = 86_400_000;
const now = 1000 * day;
const nothing: HeroFacts = {
  now,
  sensed: null,
  glucose: null,
  pressure: null,
  hasRecord: false,
  livesWithGlucose: false,
  follow: ['glucose', 'bloodPressure', 'weight'],
};
const heroOf = (facts: Partial<HeroFacts>) => todayHero({ ...nothing, hasRecord: true, ...facts });

describe('what stands on top of Today', () => {
  it('is pressure for who measures it and never measured glucose, though everyone follows glucose at first', () => {
    expect(heroOf({ pressure: now - day })).toBe('pressure');
    expect(heroOf({ pressure: now - day, livesWithGlucose: true })).toBe('pressure');
    expect(heroOf({ pressure: now - 200 * day })).toBe('pressure');
  });

  it('is glucose for who wears a sensor, whatever else is measured', () => {
    expect(heroOf({ sensed: now - day, glucose: now - day, pressure: now })).toBe('glucose');
  });

  it('is glucose for one reading by hand only with diabetes, or with no pressure beside it', () => {
    expect(heroOf({ glucose: now - day, pressure: now - day })).toBe('pressure');
    expect(heroOf({ glucose: now - day, pressure: now - day, livesWithGlucose: true })).toBe('glucose');
    expect(heroOf({ glucose: now - day })).toBe('glucose');
  });

  it('leaves an old sensor behind once pressure is what is measured', () => {
    expect(heroOf({ sensed: now - 29 * day, glucose: now - 29 * day, pressure: now - day })).toBe('pressure');
    expect(heroOf({ sensed: now - 29 * day, glucose: now - 29 * day })).toBe('glucose');
  });

  it('is nothing where neither is measured, and leads to a first entry where nothing is', () => {
    expect(heroOf({})).toBeNull();
    expect(heroOf({ hasRecord: false })).toBe('begin');
    expect(heroOf({ hasRecord: false, follow: [] })).toBeNull();
  });

  it('asks for glucose without a reading with diabetes, or where it is followed and pressure is not', () => {
    expect(heroOf({ livesWithGlucose: true })).toBe('glucose');
    expect(heroOf({ follow: ['glucose', 'weight'] })).toBe('glucose');
    expect(heroOf({ hasRecord: false, follow: ['glucose'] })).toBe('glucose');
  });

  it('is no pressure that is not followed', () => {
    expect(heroOf({ pressure: now, follow: ['weight'] })).toBeNull();
  });
});
