import { describe, expect, it } from 'vitest';
import { homeWeekRecord } from '../../../src/domain/clinical/pressure/home-week.ts';
import { pressureSittings } from '../../../src/domain/clinical/pressure/pressure-sitting.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { candidates } from '../../../src/domain/plan/candidates.ts';
import { planFigures } from '../../../src/domain/plan/plan-figures.ts';
import type { PlanSituation } from '../../../src/domain/plan/plan-situation.ts';
import { day, now, situationOf } from './situation-of.ts';

const hour = 3_600_000;
/** Two readings on each of the days before today, at eight in the morning and at eight in the evening. */
function measured(days: number, systolic: (back: number) => number, evenings = true) {
  const rows: Observation<'bloodPressure'>[] = [];
  for (let back = days; back >= 1; back--)
    for (const of of evenings ? [-4, 8] : [-4])
      for (const minute of [0, 2])
        rows.push({
          ...{ kind: 'bloodPressure', id: `${back} ${of} ${minute}`, profileId: 'p', utcOffset: 0, version: 1 },
          ...{ time: now - back * day + of * hour + minute * 60_000, source: { type: 'manual' } },
          value: { systolic: systolic(back), diastolic: 80 },
        });
  const sittings = pressureSittings(rows);
  const firstDay = sittings[0]?.day ?? '';
  const pressure: NonNullable<PlanSituation['pressure']> = {
    ...{ sittings, guideline: 'esc', category: null },
    week: { record: homeWeekRecord(sittings, { firstDay }), stage: null },
  };
  return situationOf({ pressure, conditions: ['hypertension'] });
}
const idsOf = (situation: PlanSituation) => candidates(situation).map(({ suggestion: { id } }) => id);

describe('what the cuff has told', () => {
  it('has no average of a week of three days, and that of seven without its first day', () => {
    const short = planFigures(measured(3, () => 150));
    expect(short.has('homeWeekAverage')).toBe(false);
    expect(short.has('homeWeekDays')).toBe(false);
    // The first day at 180 does not count: six days at 132.
    const whole = planFigures(measured(7, (back) => (back === 7 ? 180 : 132)));
    expect(whole.get('homeWeekAverage')).toMatchObject({ value: 132, secondary: 80, count: 24 });
    expect(whole.get('homeWeekAge')?.value).toBe(1);
    // Mornings of two weeks are all of them: (180 + 6 × 132) / 7.
    expect(whole.get('morningPressure')?.value).toBeCloseTo(138.857, 3);
  });

  it('asks for a home week until there is one, and for the evening where only mornings are known', () => {
    expect(idsOf(measured(3, () => 128))).toContain('beginHomeWeek');
    expect(idsOf(measured(7, () => 128))).not.toContain('beginHomeWeek');
    expect(idsOf(measured(5, () => 128, false))).toContain('measureEvening');
    expect(idsOf(measured(5, () => 128))).not.toContain('measureEvening');
  });

  it('names a talk only where a guideline puts the average of a week above its line', () => {
    const week = measured(7, () => 138);
    const above = { ...week, pressure: { ...(week.pressure as object), category: 'hypertension' } } as PlanSituation;
    expect(idsOf(week)).not.toContain('talkAboutPressure');
    expect(idsOf(above)[0]).toBe('talkAboutPressure');
  });
});
