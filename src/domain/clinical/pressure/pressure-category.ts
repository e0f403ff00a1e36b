import type { Guideline } from '../../profile.ts';
import type { PressureMean } from './pressure-mean.ts';

/** Grades of the average at home, from lowest; each guideline has its own names. */
export const pressureCategories = {
  accAha: ['normal', 'elevated', 'stage1', 'stage2'],
  esc: ['nonElevated', 'elevated', 'hypertension'],
  esh: ['belowThreshold', 'hypertension'],
} as const satisfies Record<Guideline, readonly string[]>;

export type PressureCategory = (typeof pressureCategories)[Guideline][number];

/**
 * From where each grade but the first begins at home, mmHg, either pressure alone; the higher one counts.
 * ACC/AHA 2017, table 9 (130/80 in the office is 130/80 at home, 140/90 is 135/85), kept in 2025.
 * ESC 2024, table 5: elevated from 120/70, hypertension from 135/85 at home. ESH 2023: 135/85 at home.
 * "Elevated" of ACC/AHA has no diastolic of its own: 80 is stage 1.
 */
export const homeThresholds: Record<Guideline, readonly (readonly [systolic: number, diastolic: number])[]> = {
  accAha: [
    [120, Number.POSITIVE_INFINITY],
    [130, 80],
    [135, 85],
  ],
  esc: [
    [120, 70],
    [135, 85],
  ],
  esh: [[135, 85]],
};

/**
 * Where nobody chose one: its only line, 135/85, is where ESC 2024 too begins hypertension at home and ACC/AHA its stage 2, so
 * that no choice would be less careful above it, and nothing milder than it is given a name unasked.
 */
export const guidelineUnlessChosen: Guideline = 'esh';

/** The grade of an average, as it is shown: in whole mmHg. Never of a single reading. */
export function pressureCategory({ systolic, diastolic }: PressureMean, guideline: Guideline): PressureCategory {
  const reached = homeThresholds[guideline].findLastIndex(
    ([upper, lower]) => Math.round(systolic) >= upper || Math.round(diastolic) >= lower,
  );
  return pressureCategories[guideline][reached + 1] as PressureCategory;
}
