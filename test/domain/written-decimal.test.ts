import { expect, it } from 'vitest';
import { readDecimal, writtenDecimal } from '../../src/domain/written-decimal.ts';

const tenths = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => (from + index) / 10);

it('comes back to the last bit whatever device measured it', () => {
  const values = [
    ...tenths(10, 400).map((mmol) => ['glucose', mmol * 18.01559] as const),
    ...tenths(300, 4000).map((pounds) => ['weight', pounds * 0.45359237] as const),
    ...tenths(900, 1100).map((fahrenheit) => ['temperature', ((fahrenheit - 32) * 5) / 9] as const),
    ...tenths(200, 900).map((inches) => ['length', inches * 2.54] as const),
    ...tenths(200, 2000).map((kilograms) => ['weight', kilograms] as const),
    ...tenths(10, 6000).map((milligrams) => ['glucose', milligrams] as const),
    ['grams', 0.1 + 0.2] as const,
    ['glucose', 100.88730228189945] as const,
    ['glucose', 0] as const,
  ];
  for (const [quantity, value] of values) expect(readDecimal(writtenDecimal(value, quantity), quantity)).toBe(value);
});

it('has no more decimals than the factor and the reading together', () => {
  const decimals = (value: number) => String(value).split('.')[1]?.length ?? 0;
  // The factors have five and eight decimals, the readings one.
  for (const mmol of tenths(10, 400))
    expect(decimals(writtenDecimal(mmol * 18.01559, 'glucose'))).toBeLessThanOrEqual(6);
  for (const pounds of tenths(300, 4000))
    expect(decimals(writtenDecimal(pounds * 0.45359237, 'weight'))).toBeLessThanOrEqual(9);
});

it('leaves a value as it is that has no shorter one next to it', () => {
  expect(writtenDecimal(37.05555555555556, 'temperature')).toBe(37.05555555555556);
  expect(writtenDecimal(128, 'pressure')).toBe(128);
});
