import { describe, expect, it } from 'vitest';
import { severePath } from '../../../../src/domain/clinical/pressure/severe-path.ts';
import { day, hour, measured, monday } from './made.ts';

const noon = 12 * hour;
const minute = 60_000;
const stepOf = (observations: Parameters<typeof severePath>[0], more: { now?: number; pregnant?: boolean } = {}) =>
  severePath(observations, {
    now: monday + (more.now ?? noon),
    conditions: more.pregnant ? ['pregnancy'] : ['hypertension'],
  })?.step ?? null;

describe('the path after a severe reading', () => {
  it('begins with a repetition', () => {
    expect(stepOf([measured(noon - minute, 185, 122)])).toBe('repeat');
    expect(stepOf([measured(noon - minute, 179, 119)])).toBeNull();
  });

  it('goes on to a call where the repetition is as high, and ends where it is lower', () => {
    const first = measured(noon - 10 * minute, 185, 122);
    expect(stepOf([first, measured(noon - 5 * minute, 182, 118)])).toBe('stillSevere');
    expect(stepOf([first, measured(noon - 5 * minute, 168, 104)])).toBe('settled');
  });

  it('does not take a reading of the same minute for a repetition', () => {
    const first = measured(noon - 5 * minute, 185, 122);
    expect(stepOf([first, measured(noon - 5 * minute + 30_000, 160, 100)])).toBe('repeat');
    expect(stepOf([first, measured(noon - 4 * minute - 1, 160, 100)])).toBe('repeat');
    expect(stepOf([first, measured(noon - 4 * minute, 160, 100)])).toBe('settled');
    expect(stepOf([first, measured(noon - 4 * minute, 181, 100)])).toBe('stillSevere');
  });

  it('takes a sitting with two severe readings for repeated', () => {
    const sitting = measured(noon, 186, 121, [
      [188, 122],
      [184, 120],
    ]);
    expect(stepOf([sitting])).toBe('stillSevere');
    const once = measured(noon, 185, 116, [
      [196, 124],
      [174, 108],
    ]);
    expect(stepOf([once])).toBe('repeat');
  });

  it('begins anew with a severe reading after a lower one', () => {
    const path = [measured(noon - hour, 190, 110), measured(noon - 50 * minute, 150, 90), measured(noon, 186, 100)];
    expect(stepOf(path)).toBe('stillSevere');
  });

  it('is over after a day', () => {
    expect(stepOf([measured(noon, 185, 122)], { now: noon + day })).toBe('repeat');
    expect(stepOf([measured(noon, 185, 122)], { now: noon + day + minute })).toBeNull();
  });

  it('begins at 160 over 110 in pregnancy', () => {
    expect(stepOf([measured(noon, 160, 95)], { pregnant: true })).toBe('repeat');
    expect(stepOf([measured(noon, 160, 95)])).toBeNull();
  });
});
