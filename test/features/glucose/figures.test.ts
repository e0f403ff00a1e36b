import { expect, it } from 'vitest';
import type { AmbulatoryGlucoseReport } from '../../../src/domain/clinical/glucose/ambulatory-glucose-report.ts';
import { isStable } from '../../../src/features/glucose/figures.ts';

it('a variation of 36 % still counts as stable, and 36.1 % does not', () => {
  const stableAt = (coefficientOfVariation: number) => isStable({ coefficientOfVariation } as AmbulatoryGlucoseReport);
  expect([35.9, 36, 36.1].map(stableAt)).toEqual([true, true, false]);
});
