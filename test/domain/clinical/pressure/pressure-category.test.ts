import { describe, expect, it } from 'vitest';
import { pressureCategory } from '../../../../src/domain/clinical/pressure/pressure-category.ts';
import type { Guideline } from '../../../../src/domain/profile.ts';

const grades = (guideline: Guideline, ...pressures: (readonly [number, number])[]) =>
  pressures.map(([systolic, diastolic]) => pressureCategory({ systolic, diastolic, readings: 24 }, guideline));

describe('the grade of an average at home', () => {
  it('by ACC/AHA changes at 120, 130 and 135, and at 80 and 85', () => {
    expect(grades('accAha', [119, 79], [120, 79], [129, 79], [130, 79], [134, 79], [135, 79])).toEqual([
      'normal',
      'elevated',
      'elevated',
      'stage1',
      'stage1',
      'stage2',
    ]);
    expect(grades('accAha', [110, 79], [110, 80], [125, 80], [110, 84], [110, 85])).toEqual([
      'normal',
      'stage1',
      'stage1',
      'stage1',
      'stage2',
    ]);
  });

  it('by ESC 2024 changes at 120 over 70 and at 135 over 85', () => {
    expect(grades('esc', [119, 69], [120, 69], [119, 70], [134, 84], [135, 84], [134, 85])).toEqual([
      'nonElevated',
      'elevated',
      'elevated',
      'elevated',
      'hypertension',
      'hypertension',
    ]);
  });

  it('by ESH changes at 135 and at 85 alone', () => {
    expect(grades('esh', [134, 84], [135, 70], [110, 85])).toEqual(['belowThreshold', 'hypertension', 'hypertension']);
  });

  it('goes by the whole number that is shown', () => {
    expect(grades('esh', [134.4, 80], [134.5, 80])).toEqual(['belowThreshold', 'hypertension']);
  });
});
