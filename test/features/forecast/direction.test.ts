import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/features/forecast/direction.ts';

const to = (end: number) => directionOf({ level: 120, predicted: [130, end] });

describe('the word for where glucose goes', () => {
  it('is "stay" while the median ends within half a mmol/L of the level', () => {
    expect(to(120)).toBe('stay');
    expect(to(128.9)).toBe('stay');
    expect(to(111.1)).toBe('stay');
  });

  it('is a drift up to two mmol/L, and a rise or fall beyond', () => {
    expect(to(129)).toBe('driftUp');
    expect(to(155.9)).toBe('driftUp');
    expect(to(156)).toBe('rise');
    expect(to(111)).toBe('driftDown');
    expect(to(84.1)).toBe('driftDown');
    expect(to(84)).toBe('fall');
  });

  it('looks at the end of the hour, not at the way there', () => {
    expect(directionOf({ level: 120, predicted: [180, 121] })).toBe('stay');
  });
});
