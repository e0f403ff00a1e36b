import { expect, it } from 'vitest';
import { isTimeOfDayKnown } from '../../src/domain/known-time.ts';

/** Midnight of 12 January 2026 in New York, where the clock is five hours behind. */
const midnight = Date.parse('2026-01-12T05:00:00Z');
const meal = { kind: 'meal', utcOffset: -300, time: midnight, source: { type: 'file', name: 'Fitbit' } } as const;

it('is not known of a meal that a file puts at the beginning of its day, on the clock of that place', () => {
  expect(isTimeOfDayKnown(meal)).toBe(false);
  expect(isTimeOfDayKnown({ ...meal, time: midnight + 1 })).toBe(true);
  expect(isTimeOfDayKnown({ ...meal, utcOffset: 0 })).toBe(true);
});

it('is known of what a person logged at midnight, and of what is no meal', () => {
  expect(isTimeOfDayKnown({ ...meal, source: { type: 'manual' } })).toBe(true);
  expect(isTimeOfDayKnown({ ...meal, kind: 'heartRate' })).toBe(true);
});
