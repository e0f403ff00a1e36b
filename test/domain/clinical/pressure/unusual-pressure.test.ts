import { describe, expect, it } from 'vitest';
import { pressureSittings } from '../../../../src/domain/clinical/pressure/pressure-sitting.ts';
import { newestAgainstOwn } from '../../../../src/domain/clinical/pressure/unusual-pressure.ts';
import { day, hour, measured } from './made.ts';

const mornings = (count: number) =>
  Array.from({ length: count }, (_, index) => measured(index * day + 7 * hour, 120 + index, 80));
const evenings = (count: number) =>
  Array.from({ length: count }, (_, index) => measured(index * day + 20 * hour, 140, 90));

describe('the newest reading against the person’s own', () => {
  it('is held against mornings alone in the morning', () => {
    // 120 to 130 are eleven mornings: 10 % and 90 % of them are 121 and 129. The evenings around 140 do not count.
    const found = newestAgainstOwn(
      pressureSittings([...mornings(11), ...evenings(10), measured(11 * day + 7 * hour, 132, 80)]),
    );
    expect(found).toMatchObject({
      slot: 'morning',
      pattern: { systolic: { low: 121, high: 129 }, sittings: 11 },
      words: { systolic: 'above', diastolic: 'usual' },
    });
  });

  it('says nothing under eight mornings', () => {
    const found = newestAgainstOwn(pressureSittings(mornings(8)));
    expect(found).toMatchObject({ pattern: { systolic: null, sittings: 7 }, words: { systolic: null } });
    expect(newestAgainstOwn(pressureSittings(mornings(9)))?.words.systolic).toBe('above');
  });
});
