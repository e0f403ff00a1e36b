import { expect, it } from 'vitest';
import type { UsualWord } from '../../../src/domain/usual-range.ts';
import { heroWord } from '../../../src/features/pressure/hero-word.ts';

const wordOf = (systolic: number, diastolic: number, word: UsualWord | null, pregnant = false) =>
  heroWord({ systolic, diastolic, words: { systolic: word, diastolic: word } }, pregnant ? ['pregnancy'] : []);

it('a newest reading is called as the person’s own range has it, and unknown without one', () => {
  expect(wordOf(165, 112, 'usual')).toBe('usual');
  expect(wordOf(165, 112, null)).toBe('unknown');
});

it.each([
  [180, 90],
  [150, 120],
])('%i/%i is severe, however usual', (systolic, diastolic) => {
  expect(wordOf(systolic, diastolic, 'usual')).toBe('severe');
});

it('in pregnancy from 160 or 110 on is severe', () => {
  expect(wordOf(160, 90, 'usual', true)).toBe('severe');
  expect(wordOf(150, 110, 'usual', true)).toBe('severe');
  expect(wordOf(159, 109, 'usual', true)).toBe('usual');
});
