import { describe, expect, it } from 'vitest';
import type { DeviceReading } from '../../src/domain/device-reading.ts';
import {
  addReading,
  advance,
  beginSession,
  disagree,
  dropLast,
  goOn,
  hold,
  isResumable,
  nextCuffReading,
  oneMore,
  remainingMs,
  sessionMeasurement,
  skip,
} from '../../src/domain/pressure-session.ts';

const minute = 60_000;
const start = Date.parse('2026-03-14T07:00:00Z');
const begun = beginSession({ profileId: 'me', now: start, arm: 'left', posture: 'sitting' });
const reading = (systolic: number, diastolic: number, time = start) => ({ systolic, diastolic, time });
const afterFirst = addReading(skip(begun, start), { ...reading(128, 82), pulse: 66 }, start);

describe('the rest before measuring', () => {
  it('is over five minutes after it began, however rarely anyone looked', () => {
    expect(remainingMs(begun, start + 4 * minute)).toBe(minute);
    expect(advance(begun, start + 5 * minute - 1).step).toBe('rest');
    expect(advance(begun, start + 5 * minute).step).toBe('measure');
    expect(advance(begun, start + 30 * minute).step).toBe('measure');
  });

  it('stands still while it is held, and goes on with what was left', () => {
    const held = hold(begun, start + 2 * minute);
    expect(remainingMs(held, start + 20 * minute)).toBe(3 * minute);
    expect(advance(held, start + 20 * minute).step).toBe('rest');
    const on = goOn(held, start + 20 * minute);
    expect(advance(on, start + 23 * minute - 1).step).toBe('rest');
    expect(advance(on, start + 23 * minute).step).toBe('measure');
  });

  it('may be skipped', () => {
    expect(skip(begun, start)).toMatchObject({ step: 'measure', countdown: null });
  });
});

describe('two readings', () => {
  it('have a minute between them', () => {
    expect(afterFirst.step).toBe('pause');
    expect(remainingMs(afterFirst, start)).toBe(minute);
    expect(advance(afterFirst, start + minute).step).toBe('measure');
  });

  it('end the sitting, with their unrounded mean and both of them in it', () => {
    const both = addReading(afterFirst, { ...reading(125, 79), pulse: 71, irregularBeat: true as const }, start);
    expect(both.step).toBe('review');
    expect(sessionMeasurement(both)).toEqual({
      kind: 'bloodPressure',
      value: {
        systolic: 126.5,
        diastolic: 80.5,
        pulse: 68.5,
        arm: 'left',
        posture: 'sitting',
        irregularBeat: true,
        readings: [
          { systolic: 128, diastolic: 82, pulse: 66 },
          { systolic: 125, diastolic: 79, pulse: 71 },
        ],
      },
    });
  });

  it('may be followed by a third, of which the mean is taken too', () => {
    const both = addReading(afterFirst, reading(140, 90), start);
    expect(disagree(both.readings)).toBe(true);
    const third = addReading(skip(oneMore(both, start), start), reading(131, 83), start);
    expect(sessionMeasurement(third).value).toMatchObject({ systolic: 133, diastolic: 85, pulse: 66 });
    expect(disagree(third.readings)).toBe(false);
  });

  it('agree up to 10 mmHg', () => {
    expect(disagree([reading(130, 80), reading(140, 90)])).toBe(false);
    expect(disagree([reading(130, 80), reading(131, 91)])).toBe(true);
    expect(disagree([reading(130, 80)])).toBe(false);
  });

  it('of which the last was wrong leave the first, and the measuring is done again', () => {
    expect(dropLast(addReading(afterFirst, reading(140, 90), start), start)).toMatchObject({
      step: 'measure',
      readings: [{ systolic: 128 }],
    });
  });

  it('may be one alone, which is no mean', () => {
    expect(sessionMeasurement(afterFirst).value).toEqual({
      systolic: 128,
      diastolic: 82,
      pulse: 66,
      arm: 'left',
      posture: 'sitting',
    });
  });
});

describe('a sitting that was left', () => {
  it('goes on within the hour, for the same person alone', () => {
    expect(isResumable(afterFirst, { profileId: 'me', now: start + 59 * minute })).toBe(true);
    expect(isResumable(afterFirst, { profileId: 'me', now: start + 60 * minute })).toBe(false);
    expect(isResumable(afterFirst, { profileId: 'other', now: start + minute })).toBe(false);
  });

  it('is not one of the future, as after the clock was set back', () => {
    expect(isResumable(afterFirst, { profileId: 'me', now: start - minute })).toBe(false);
  });
});

describe('a reading from the cuff', () => {
  const sent = (systolic: number, minutesAgo: number | null): DeviceReading => ({
    key: `${systolic}`,
    measurements: [{ kind: 'bloodPressure', value: { systolic, diastolic: 82 } }],
    deviceTime: minutesAgo === null ? null : start - minutesAgo * minute,
    receivedAt: start,
    user: null,
    remarks: [],
  });
  const next = (session: typeof begun, readings: readonly DeviceReading[]) =>
    nextCuffReading(session, { sent: readings, deviceName: 'Cuff X', timeZone: 'UTC' });

  it('is the newest of what it sends, which may be its whole memory', () => {
    expect(next(begun, [sent(150, 3000), sent(128, 1), sent(140, 60)])).toMatchObject({
      fresh: true,
      reading: { systolic: 128, time: start - minute, deviceName: 'Cuff X' },
    });
    expect(next(begun, [])).toBeNull();
  });

  it('is taken once, and not again after the person dropped it', () => {
    const cuffReading = next(begun, [sent(128, 1)]);
    if (cuffReading === null) throw new Error('no reading');
    const taken = addReading(begun, cuffReading.reading, start);
    expect(next(taken, [sent(128, 1)])).toBeNull();
    expect(next(dropLast(taken, start), [sent(128, 1)])).toBeNull();
    expect(next(taken, [sent(128, 1), sent(126, 0)])?.reading.systolic).toBe(126);
  });

  it('whose clock is not of now is asked about, and then is of its arrival', () => {
    expect(next(begun, [sent(128, 60 * 24)])).toMatchObject({ fresh: false, reading: { time: start } });
    expect(next(begun, [sent(128, null)])).toMatchObject({ fresh: true, reading: { time: start } });
  });
});
