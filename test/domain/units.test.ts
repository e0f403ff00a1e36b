import { expect, it } from 'vitest';
import {
  celsiusToFahrenheit,
  fahrenheitToCelsius,
  kilogramsToPounds,
  lengthToCanonical,
  milligramsToMillimoles,
  millimolesToMilligrams,
  poundsToKilograms,
} from '../../src/domain/units.ts';

it('a millimole of glucose in a litre is 18.01559 mg in a decilitre, and back', () => {
  // 180.1559 g are a mole: a thousand millimoles in ten decilitres.
  expect(millimolesToMilligrams(1000)).toBeCloseTo(18_015.59, 6);
  expect(milligramsToMillimoles(18_015.59)).toBeCloseTo(1000, 9);
  expect(milligramsToMillimoles(100)).toBeCloseTo(5.55, 2);
});

it('a pound is 0.45359237 kg and an inch 2.54 cm, to the last digit (international yard and pound agreement, 1959)', () => {
  expect(poundsToKilograms(100_000_000)).toBeCloseTo(45_359_237, 3);
  expect(kilogramsToPounds(45.359237)).toBeCloseTo(100, 9);
  expect(lengthToCanonical(100, 'in')).toBeCloseTo(254, 9);
});

it('water freezes at 32 °F and boils at 212, and the two scales meet at 40 below', () => {
  expect([0, 100, -40, 37].map(celsiusToFahrenheit)).toEqual([32, 212, -40, expect.closeTo(98.6, 9)]);
  expect([32, 212, -40].map(fahrenheitToCelsius)).toEqual([0, 100, -40]);
});
