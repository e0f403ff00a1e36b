import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../../../src/domain/clinical/pressure/day-number.ts';
import { pressureChange } from '../../../../src/domain/clinical/pressure/pressure-change.ts';
import type { PressureSitting } from '../../../../src/domain/clinical/pressure/pressure-sitting.ts';
import { stepOfDays } from '../../../../src/domain/clinical/pressure/step-of-days.ts';
import { tCdf, tQuantile } from '../../../../src/domain/metrics/t-distribution.ts';
import { normal, seededRandom } from '../../../../src/learning/random.ts';

const at = 20_500;
const changedOn = dayOfNumber(at);
const sitting = (day: number, slot: 'morning' | 'evening', systolic: number): PressureSitting => ({
  ...{ time: 0, utcOffset: 0, day: dayOfNumber(at + day), slot, observationIds: [] },
  readings: [{ systolic, diastolic: systolic - 50 }],
});
const level = (day: number) => (day < 0 ? 140 : 132);
const daysFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

/** How often the range holds the truth: 8 mmHg lower, days alike by `alike` but for the noise of two readings a day. */
function coverage({ alike, days }: { alike: number; days: number }): number {
  const random = seededRandom(7);
  let covered = 0;
  const trials = 400;
  for (let trial = 0; trial < trials; trial++) {
    let drift = normal(random) * 6;
    const values = daysFrom(-days, days + 7 + days).flatMap((day) => {
      drift = alike * drift + Math.sqrt(1 - alike ** 2) * 6 * normal(random);
      const value = level(day) + drift + (3 / Math.SQRT2) * normal(random);
      return day >= 0 && day < 7 ? [] : [{ day, value }];
    });
    const { low, high } = stepOfDays(values, (day) => day >= 0);
    if (low <= -8 && -8 <= high) covered += 1;
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

  it('has the interval of Student where days are known to be independent', () => {
    // Ten days of 0, 2, 0, 2, … on either side: pooled variance 20/18, 18 degrees: 2.101 × sqrt(20/18 × 2 / 10).
    const days = [...daysFrom(-10, 10), ...daysFrom(7, 10)].map((day) => ({
      ...{ day, value: level(day) + (Math.abs(day) % 2 === 0 ? 0 : 2) },
    }));
    const { low, high, correlation } = stepOfDays(days, (day) => day >= 0, [{ memory: 0, alone: 0 }]);
    expect(correlation).toBe(0);
    expect((low + high) / 2).toBeCloseTo(-8, 6);
    expect((high - low) / 2).toBeCloseTo(2.101 * Math.sqrt((20 / 18) * 0.2), 2);
  });

  it('is, for one memory, generalized least squares: three days worked out by their inverse correlations', () => {
    // Days 0, 1 before and 2 after, memory 0.5: V⁻¹ = 4/3 × [[1, -.5, 0], [-.5, 1.25, -.5], [0, -.5, 1]]; values 10, 12, 20.
    // X'V⁻¹X = 4/3 × [[1.25, .5], [.5, 1]], X'V⁻¹y = 4/3 × [5 + 3 + 14, -6 + 20] = 4/3 × [22 - .5 × …]; by rows of V⁻¹y:
    // 4/3 × [10 - 6, -5 + 15 - 10, -6 + 20] = 4/3 × [4, 0, 14]; so [18, 14]. Level (18 - 7) / (1.25 - .25) = 11,
    // step 1.25 × 14 - .5 × 18 = 8.5. Residuals -1, 1, .5: V⁻¹e = 4/3 × [-1.5, 1.5, 0]: squares 4/3 × 3 = 4.
    // One degree of freedom; variance of the step 4 × 3/4 × 1.25 / (1.25 - .25) = 3.75.
    const days = [10, 12, 20].map((value, day) => ({ day, value }));
    const { low, high, correlation } = stepOfDays(days, (day) => day >= 2, [{ memory: 0.5, alone: 0 }]);
    expect((low + high) / 2).toBeCloseTo(8.5, 6);
    expect((high - low) / 2).toBeCloseTo(tQuantile(0.975, 1) * Math.sqrt(3.75), 4);
    expect(correlation).toBe(0.5);
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

  // Of 2,000 with another seed: 0.987, 0.966 and 0.943 at four weeks on either side; 0.998, 0.981 and 0.946 at two.
  it.each([
    [0, 28],
    [0.5, 28],
    [0.7, 28],
    [0.7, 14],
  ])('holds what is true 95 times in 100, where days are alike by %f, %i on either side', (alike, days) => {
    // Less two standard errors of four hundred.
    expect(coverage({ alike, days })).toBeGreaterThan(0.92);
  });

  it('knows of much of what days have in common: of 0.7 in truth, more than a half on average, and little of none', () => {
    const random = seededRandom(5);
    const meanOf = (alike: number) => {
      let sum = 0;
      for (let trial = 0; trial < 100; trial++) {
        let drift = normal(random) * 6;
        const values = daysFrom(-28, 56).map((day) => {
          drift = alike * drift + Math.sqrt(1 - alike ** 2) * 6 * normal(random);
          return { day, value: drift };
        });
        sum += stepOfDays(values, (day) => day >= 0).correlation / 100;
      }
      return sum;
    };
    expect(meanOf(0.7)).toBeGreaterThan(0.5);
    expect(meanOf(0)).toBeLessThan(0.2);
  });
});

describe('Student’s t', () => {
  it('is as in the tables', () => {
    expect(Math.abs(tQuantile(0.975, 5) - 2.571)).toBeLessThan(0.01);
    expect(tQuantile(0.975, 10)).toBeCloseTo(2.228, 2);
    expect(tQuantile(0.95, 30)).toBeCloseTo(1.697, 2);
    expect(tCdf(-2.101, 18)).toBeCloseTo(0.025, 4);
    expect(tCdf(0, 7)).toBe(0.5);
  });
});
