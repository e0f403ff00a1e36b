import { describe, expect, it } from 'vitest';
import { ownMaximum } from '../../../../src/domain/clinical/heart/own-maximum.ts';

const ofAge = { beatsPerMinute: 172, spread: 11, formula: 'tanaka' } as const;

describe("a person's own maximum", () => {
  it('is what was reached beyond the maximum of the age, twice', () => {
    expect(ownMaximum(ofAge, [150, 165, 178, 183, 160])).toEqual({
      beatsPerMinute: 178,
      spread: 0,
      formula: 'measured',
    });
  });

  it('stays that of the age where it was not passed, once at most, or in too few workouts', () => {
    expect(ownMaximum(ofAge, [150, 165, 170, 168, 160])).toBe(ofAge);
    expect(ownMaximum(ofAge, [150, 165, 170, 199, 160])).toBe(ofAge);
    expect(ownMaximum(ofAge, [178, 183, 185, 181])).toBe(ofAge);
  });

  it('does not take steps for beats', () => {
    expect(ownMaximum(ofAge, [240, 238, 150, 160, 165, 170])).toBe(ofAge);
  });
});
