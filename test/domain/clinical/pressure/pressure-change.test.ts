import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../../../src/domain/clinical/pressure/day-number.ts';
import { pressureChange } from '../../../../src/domain/clinical/pressure/pressure-change.ts';
import type { PressureSitting } from '../../../../src/domain/clinical/pressure/pressure-sitting.ts';
import { tQuantile } from '../../../../src/domain/clinical/pressure/t-quantile.ts';
import { normal, seededRandom } from '../../../../src/learning/random.ts';

const at = 20_500;
const changedOn = dayOfNumber(at);
const sitting = (day: number, slot: 'morning' | 'evening', systolic: number): PressureSitting => ({
  ...{ time: 0, utcOffset: 0, day: dayOfNumber(at + day), slot, observationIds: [] },
  readings: [{ systolic, diastolic: systolic - 50 }],
});
const level = (day: number) => (day < 0 ? 140 : 132);
const daysFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

/** How often the interval holds the truth: 8 mmHg lower, days alike by `alike`, two readings a day. */
function coverage({ alike, days }: { alike: number; days: number }): number {
  const random = seededRandom(7);
  let covered = 0;
  const trials = 300;
  for (let trial = 0; trial < trials; trial++) {
    let drift = normal(random) * 6;
    const sittings = daysFrom(-days, days + 7 + days).flatMap((day) => {
      drift = alike * drift + Math.sqrt(1 - alike ** 2) * 6 * normal(random);
      const noisy = level(day) + drift;
      return [
        sitting(day, 'morning', noisy + 4 + 3 * normal(random)),
        sitting(day, 'evening', noisy + 3 * normal(random)),
      ];
    });
    const found = pressureChange(sittings, changedOn);
    if (found.ok && found.systolic.low <= -8 && -8 <= found.systolic.high) covered += 1;
  }
  return covered / trials;
}

describe('the difference after a change', () => {
  it('is that of the levels, with the first week after it left out', () => {
    const sittings = [...daysFrom(-10, 10), ...daysFrom(0, 20)].map((day) =>
      sitting(day, 'morning', day >= 0 && day < 7 ? 200 : level(day) + (day % 2)),
    );
    const found = pressureChange(sittings, changedOn);
    if (!found.ok) throw new Error('there are days enough');
    expect(found).toMatchObject({ daysBefore: 10, daysAfter: 13 });
    // Before: ten days of 140 and 139 in turn. After: day 7 to 19, seven of them odd.
    expect(found.systolic.before).toBeCloseTo(139.5, 10);
    expect(found.systolic.after).toBeCloseTo(132 + 7 / 13, 10);
    expect(found.diastolic.change).toBeCloseTo(found.systolic.change, 10);
    expect(found.systolic.low).toBeLessThan(found.systolic.change);
  });

  it('has the interval of Welch where days are independent', () => {
    // Ten days of 0, 2, 0, 2, … on either side: variance 10/9 each, no positive correlation: 2.101 × sqrt(2 × 1.1111 / 10).
    const sittings = [...daysFrom(-10, 10), ...daysFrom(7, 10)].map((day) =>
      sitting(day, 'morning', level(day) + (Math.abs(day) % 2 === 0 ? 0 : 2)),
    );
    const found = pressureChange(sittings, changedOn);
    if (!found.ok) throw new Error('there are days enough');
    expect(found.systolic.correlation).toBe(0);
    expect(found.systolic.high - found.systolic.change).toBeCloseTo(2.101 * Math.sqrt(2.2222 / 10), 2);
  });

  it('is none where mornings alone follow evenings alone, as far as the person’s other days tell', () => {
    const both = (day: number) => [sitting(day, 'morning', 146), sitting(day, 'evening', 134)];
    const sittings = [
      ...daysFrom(-14, 4).flatMap(both),
      ...daysFrom(-10, 8).map((day) => sitting(day, 'evening', 134)),
      ...daysFrom(7, 4).flatMap(both),
      ...daysFrom(11, 8).map((day) => sitting(day, 'morning', 146)),
    ];
    const found = pressureChange(sittings, changedOn);
    if (!found.ok) throw new Error('there are days enough');
    expect(found.systolic.change).toBeCloseTo(0, 10);
  });

  it('is refused under ten days on either side', () => {
    const sittings = [...daysFrom(-9, 9), ...daysFrom(7, 20)].map((day) => sitting(day, 'morning', level(day)));
    expect(pressureChange(sittings, changedOn)).toEqual({ ok: false, daysBefore: 9, daysAfter: 20, need: 10 });
  });

  it('holds what is true in nine of ten and more, also where days are alike', () => {
    expect(coverage({ alike: 0, days: 14 })).toBeGreaterThan(0.93);
    expect(coverage({ alike: 0.5, days: 21 })).toBeGreaterThan(0.9);
  });
});

describe('the quantile of Student’s t', () => {
  it('is as in the tables', () => {
    expect(tQuantile(5)).toBeCloseTo(2.571, 2);
    expect(tQuantile(10)).toBeCloseTo(2.228, 3);
    expect(tQuantile(30)).toBeCloseTo(2.042, 3);
  });
});
