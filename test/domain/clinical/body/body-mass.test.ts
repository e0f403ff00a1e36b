import { describe, expect, it } from 'vitest';
import { bodyMassIndex } from '../../../../src/domain/clinical/body/body-mass-index.ts';
import { type BodyMassTable, bodyMassWord } from '../../../../src/domain/clinical/body/body-mass-table.ts';

const words = (table: BodyMassTable, ...indices: number[]) => indices.map((index) => bodyMassWord(index, table));

describe('the body-mass index', () => {
  it('of 70 kg at 175 cm is 22.86', () => {
    expect(bodyMassIndex({ kilograms: 70, centimetres: 175 })).toBeCloseTo(22.857, 3);
  });

  it('changes its word at 18.5, 25 and 30 by the WHO', () => {
    expect(words('who', 18.4, 18.5, 24.9, 25, 29.9, 30)).toEqual([
      'underweight',
      'normal',
      'normal',
      'overweight',
      'overweight',
      'obesity',
    ]);
  });

  it('changes it at 23 and 27.5 for Asian populations, and at 24 and 28 in China', () => {
    expect(words('asian', 18.4, 18.5, 22.9, 23, 27.4, 27.5)).toEqual([
      'underweight',
      'normal',
      'normal',
      'increasedRisk',
      'increasedRisk',
      'highRisk',
    ]);
    expect(words('china', 18.4, 18.5, 23.9, 24, 27.9, 28)).toEqual([
      'underweight',
      'normal',
      'normal',
      'overweight',
      'overweight',
      'obesity',
    ]);
  });

  it('goes by the one decimal that is shown', () => {
    expect(words('who', 24.94, 24.95)).toEqual(['normal', 'overweight']);
  });
});
