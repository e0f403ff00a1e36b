import { describe, expect, it } from 'vitest';
import { dashPattern } from '../../../src/domain/clinical/food/dash-pattern.ts';
import { activeMinutes } from '../../../src/domain/clinical/heart/active-minutes.ts';
import { candidates } from '../../../src/domain/plan/candidates.ts';
import { idleWeek, longRecord, ownMeals, situationOf } from './situation-of.ts';

const idsOf = (situation: Parameters<typeof candidates>[0]) =>
  candidates(situation).map(({ suggestion: { id } }) => id);

describe('a suggestion that goes by a line', () => {
  it('of exercise is made below 150 minutes a week, and not at them (WHO 2020)', () => {
    const trained = (equivalent: number) => {
      const { week, ...rest } = idleWeek();
      const minutes = { ...activeMinutes([]), equivalent };
      return idsOf(situationOf({ record: longRecord, exercise: { ...rest, week: { ...week, minutes } } }));
    };
    expect(trained(149)).toContain('nextSession');
    expect(trained(150)).not.toContain('nextSession');
  });

  it('of salt is made above 2,300 mg of sodium a day, and not at them; of greens below four portions (DASH)', () => {
    const eating = (sodium: number, greens: number) => {
      const portions = { vegetables: greens, fruit: greens };
      const pattern = dashPattern(Array(3).fill({ meals: 3, portions, sodium, withSodium: 3 }));
      return idsOf(situationOf({ conditions: ['hypertension'], food: { ...ownMeals(), pattern } }));
    };
    expect(eating(2301, 4)).toContain('sodium');
    expect(eating(2300, 4)).not.toContain('sodium');
    expect(eating(2000, 3)).toContain('vegetablesAndFruit');
    expect(eating(2000, 4)).not.toContain('vegetablesAndFruit');
  });
});
