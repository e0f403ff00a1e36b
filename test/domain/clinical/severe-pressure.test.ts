import { expect, it } from 'vitest';
import { isSevereInPregnancy, isSeverePressure, severeFor } from '../../../src/domain/clinical/severe-pressure.ts';

it.each([
  [179, 119, false],
  [180, 80, true],
  [150, 120, true],
  [120, 80, false],
])('%i/%i asks for a second measurement: %s', (systolic, diastolic, severe) => {
  expect(isSeverePressure({ systolic, diastolic })).toBe(severe);
});

it.each([
  [159, 109, false],
  [160, 80, true],
  [130, 110, true],
])('%i/%i is severe in pregnancy: %s', (systolic, diastolic, severe) => {
  expect(isSevereInPregnancy({ systolic, diastolic })).toBe(severe);
});

it('160/100 is severe for who is pregnant, and for nobody else', () => {
  expect(severeFor(['hypertension', 'pregnancy'])({ systolic: 160, diastolic: 100 })).toBe(true);
  expect(severeFor(['hypertension'])({ systolic: 160, diastolic: 100 })).toBe(false);
});
