import { describe, expect, it } from 'vitest';
import { effortInstead, isRateMeaningless } from '../../../../src/domain/clinical/heart/effort-instead.ts';
import { perceivedExertion } from '../../../../src/domain/clinical/heart/perceived-exertion.ts';
import { excludedBy, safetyFlags } from '../../../../src/domain/clinical/safety/safety-flags.ts';
import type { Condition, MedicationClass } from '../../../../src/domain/profile.ts';

const reasonOf = (conditions: Condition[], medicationClasses: MedicationClass[] = [], age = 50) =>
  effortInstead({
    conditions,
    betaBlocker: medicationClasses.includes('betaBlocker'),
    excluded: excludedBy(safetyFlags({ now: 0, age, conditions, medicationClasses })),
  });

describe('effort told by how it feels', () => {
  it('is for whoever the safety rules keep zones of the heart rate from', () => {
    expect(reasonOf([], ['betaBlocker'])).toBe('betaBlocker');
    expect(reasonOf([], [], 16)).toBe('underage');
    expect(reasonOf([], ['bloodPressure'])).toBeNull();
  });

  it('is for a heart that does not follow the effort, and in pregnancy', () => {
    expect(reasonOf(['pacemaker'], ['betaBlocker'])).toBe('pacemaker');
    expect(reasonOf(['atrialFibrillation'])).toBe('atrialFibrillation');
    expect(reasonOf(['pregnancy'])).toBe('pregnancy');
    expect(reasonOf(['hypertension', 'type2Diabetes'])).toBeNull();
  });

  it('leaves a workout its heart rate, but where that says nothing of the effort', () => {
    expect((['pacemaker', 'atrialFibrillation', 'betaBlocker', 'pregnancy'] as const).map(isRateMeaningless)).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('goes from 9 to 20 on Borg’s scale without a gap: moderate is 12 to 13, vigorous 14 to 17', () => {
    expect(perceivedExertion.map(({ low, high }) => [low, high])).toEqual([
      [9, 11],
      [12, 13],
      [14, 17],
      [18, 20],
    ]);
  });
});
