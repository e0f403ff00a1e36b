import { expect, it } from 'vitest';
import { shareInTenths, shareText } from '../../src/ui/share-text.ts';

const format = { percent: (fraction: number, digits = 0) => `${(100 * fraction).toFixed(digits)}%` };
const of = (percent: number) => shareText(percent, format);

it('one low among 4,031 readings is not none, and the rest is not all', () => {
  expect(of(100 / 4031)).toBe('<0.1%');
  expect(of(100 - 100 / 4031)).toBe('99.9%');
  expect(of(0)).toBe('0%');
  expect(of(100)).toBe('100%');
});

it('tenths are told where targets are a few percent, whole percents above', () => {
  expect(of(3.62)).toBe('3.6%');
  expect(of(9.94)).toBe('9.9%');
  expect(of(77.4)).toBe('77%');
});

it('on paper every share has its tenth, and still some is not none', () => {
  expect(shareInTenths(77.42, format)).toBe('77.4%');
  expect(shareInTenths(0.02, format)).toBe('<0.1%');
  expect(shareInTenths(99.98, format)).toBe('99.9%');
});
