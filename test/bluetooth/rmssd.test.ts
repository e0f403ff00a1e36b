import { describe, expect, it } from 'vitest';
import { rmssdOfLastMinute } from '../../src/bluetooth/rmssd.ts';

/** Beats that alternate between two intervals, ms, for at least so many seconds. */
const alternating = (one: number, other: number, seconds: number) =>
  Array.from({ length: Math.ceil((seconds * 1000) / Math.min(one, other)) }, (_, beat) => (beat % 2 ? other : one));

describe('RMSSD over a minute', () => {
  it('of beats that alternate by 40 ms is 40 ms', () => {
    expect(rmssdOfLastMinute(alternating(980, 1020, 70))).toBeCloseTo(40, 9);
  });

  it('is not told before the minute is full', () => {
    expect(rmssdOfLastMinute(alternating(980, 1020, 50))).toBeNull();
  });

  it('hears only the newest minute', () => {
    const restless = alternating(900, 1000, 120);
    const calm = alternating(990, 1010, 70);
    expect(rmssdOfLastMinute([...restless, ...calm])).toBeCloseTo(20, 9);
  });

  it('leaves out a missed beat, and says nothing where many are missed', () => {
    const beats = alternating(980, 1020, 70);
    expect(rmssdOfLastMinute(beats.with(-20, 2000))).toBeCloseTo(40, 9);
    expect(rmssdOfLastMinute(beats.map((beat, index) => (index % 8 === 0 ? beat * 2 : beat)))).toBeNull();
  });
});
