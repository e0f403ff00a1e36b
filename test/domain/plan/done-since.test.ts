import { describe, expect, it } from 'vitest';
import type { Measurement, Observation } from '../../../src/domain/observation.ts';
import { type DoneRecord, doneSince } from '../../../src/domain/plan/done-since.ts';
import type { SuggestionId, SuggestionNames } from '../../../src/domain/plan/suggestion.ts';
import { day, now } from './situation-of.ts';

const hour = 3_600_000;
const logged = (measurement: Measurement, hours: number): Observation =>
  ({ ...measurement, id: `${hours}`, profileId: 'p', time: now + hours * hour, utcOffset: 0 }) as Observation;
const walk = (minutes: number, hours: number) =>
  logged({ kind: 'workout', value: { type: 'walking', minutes } }, hours);
const meal = (text: string, hours: number) => logged({ kind: 'meal', value: { text } }, hours);
const seen = (id: SuggestionId, change: Partial<DoneRecord>, names: SuggestionNames = {}) =>
  doneSince(
    { suggestion: id, why: [], expected: null, names, first: false, shownAt: now, features: [] },
    { observations: [], glucoseTimes: [], utcOffset: 0, homeWeeks: [], lastBackup: null, ...change },
  );

describe('what the record shows of a suggestion', () => {
  it('is a walk within two hours after a meal, not one before it or of five minutes', () => {
    const rice = meal('Rice', 1);
    expect(seen('walkAfterMeal', { observations: [rice, walk(12, 2)] })).toBe(now + 2 * hour);
    expect(seen('walkAfterMeal', { observations: [rice, walk(12, 3.5)] })).toBeNull();
    expect(seen('walkAfterMeal', { observations: [rice, walk(12, 0.5)] })).toBeNull();
    expect(seen('walkAfterMeal', { observations: [rice, walk(5, 2)] })).toBeNull();
  });

  it('is nothing of before it was shown, or after its days', () => {
    expect(seen('nextSession', { observations: [walk(30, -1)] })).toBeNull();
    expect(seen('nextSession', { observations: [walk(30, 49)] })).toBeNull();
    expect(seen('nextSession', { observations: [walk(30, 47)] })).toBe(now + 47 * hour);
  });

  it('is the meal that was named, in whatever case it is written', () => {
    const names = { meal: 'Lentil soup' };
    expect(seen('lowerMeal', { observations: [meal(' lentil  Soup', 2)] }, names)).toBe(now + 2 * hour);
    expect(seen('lowerMeal', { observations: [meal('Soup', 2)] }, names)).toBeNull();
  });

  it('is a look at glucose at bedtime, by the clock of the person', () => {
    // Noon UTC: ten hours later it is ten in the evening, and in Shanghai six in the morning.
    expect(seen('checkBeforeBed', { glucoseTimes: [now + 2 * hour, now + 10 * hour] })).toBe(now + 10 * hour);
    expect(seen('checkBeforeBed', { glucoseTimes: [now + 10 * hour], utcOffset: 480 })).toBeNull();
  });

  it('is a backup made since, and a home week begun', () => {
    expect(seen('takeBackup', { lastBackup: now + hour })).toBe(now + hour);
    expect(seen('takeBackup', { lastBackup: now - day })).toBeNull();
    expect(seen('beginHomeWeek', { homeWeeks: [{ firstDay: '2026-03-20' }] })).toBe(now);
    expect(seen('beginHomeWeek', { homeWeeks: [{ firstDay: '2026-03-01' }] })).toBeNull();
  });

  it('is a home week measured though nobody began it: two days of two readings morning and evening', () => {
    // Shown at noon: that evening alone, then two whole days (mornings at 19 and 43 hours, evenings at 32 and 56).
    const twice = (hours: number) => [0, 1 / 60].map((later) => reading(hours + later));
    const reading = (hours: number) =>
      logged({ kind: 'bloodPressure', value: { systolic: 130, diastolic: 80 } }, hours);
    const first = [8, 19, 32].flatMap(twice);
    expect(seen('beginHomeWeek', { observations: first })).toBeNull();
    expect(seen('beginHomeWeek', { observations: [...first, ...twice(43), ...twice(56)] })).toBe(now + 56 * hour);
    expect(seen('beginHomeWeek', { observations: [...first, ...twice(43), reading(56)] })).toBeNull();
    // A whole day of a month ago is of another week.
    expect(seen('beginHomeWeek', { observations: [...[-701, -688].flatMap(twice), ...first] })).toBeNull();
  });

  it('is three days with two meals each, those before it was shown among them', () => {
    // Noon: yesterday had two meals, the day before one.
    const before = [meal('Rice', -20), meal('Fish', -17), meal('Soup', -40)];
    const today = [meal('Bread', 1), meal('Salad', 7)];
    expect(seen('foodDiary', { observations: [...before, ...today] })).toBeNull();
    const third = [meal('Oats', 20), meal('Pasta', 25)];
    expect(seen('foodDiary', { observations: [...before, ...today, ...third] })).toBe(now + 25 * hour);
    expect(seen('foodDiary', { observations: [meal('Bread', 1)] })).toBeNull();
    // Three whole days already: the next meal is enough, and nothing without one.
    const days = [-20, -44, -68].flatMap((hours) => [meal('Rice', hours), meal('Fish', hours + 3)]);
    expect(seen('foodDiary', { observations: days })).toBeNull();
    expect(seen('foodDiary', { observations: [meal('Bread', 2), ...days, meal('Oats', 1)] })).toBe(now + hour);
  });

  it('is six meals with a name and their carbs, not one, and none without a name', () => {
    const told = (hours: number, text = 'Rice') => logged({ kind: 'meal', value: { text, carbohydrate: 60 } }, hours);
    const five = [-30, -20, -10, 1, 2].map((hours) => told(hours));
    expect(seen('logMealsWithCarbs', { observations: [told(1)] })).toBeNull();
    expect(seen('logMealsWithCarbs', { observations: five })).toBeNull();
    expect(seen('logMealsWithCarbs', { observations: [...five, told(3, ' '), meal('Soup', 4)] })).toBeNull();
    expect(seen('logMealsWithCarbs', { observations: [...five, told(5)] })).toBe(now + 5 * hour);
  });

  it('is two readings in one sitting, and not one', () => {
    const reading = (hours: number) =>
      logged({ kind: 'bloodPressure', value: { systolic: 130, diastolic: 80 } }, hours);
    expect(seen('twoReadings', { observations: [reading(1)] })).toBeNull();
    expect(seen('twoReadings', { observations: [reading(1), reading(1.05)] })).toBe(now + hour);
  });
});
