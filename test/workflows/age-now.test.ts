import { expect, it } from 'vitest';
import { ageNow } from '../../src/workflows/age-now.ts';

it('is reckoned in the year of the person’s own calendar: in Auckland it is 2027 while it is 2026 in UTC', () => {
  const now = () => Date.parse('2026-12-31T12:00:00Z');
  expect(ageNow(1960, { now, timeZone: 'Pacific/Auckland' })).toBe(67);
  expect(ageNow(1960, { now, timeZone: 'America/New_York' })).toBe(66);
  expect(ageNow(undefined, { now, timeZone: 'UTC' })).toBeUndefined();
});
