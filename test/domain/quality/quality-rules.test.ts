import { describe, expect, it } from 'vitest';
import { type GlucoseSeries, seriesFrom } from '../../../src/domain/glucose/series.ts';
import { compressionLows } from '../../../src/domain/quality/compression-lows.ts';
import { digitPreference } from '../../../src/domain/quality/digit-preference.ts';
import { implausibleJumps } from '../../../src/domain/quality/implausible-jumps.ts';
import { scaleDrift } from '../../../src/domain/quality/scale-drift.ts';
import { sensorGaps } from '../../../src/domain/quality/sensor-gaps.ts';
import { twoSensors } from '../../../src/domain/quality/two-sensors.ts';
import { weightJumps } from '../../../src/domain/quality/weight-jumps.ts';

const minute = 60_000;
const day = 1440 * minute;
const midnight = Date.parse('2026-03-20T00:00:00Z');

/** A reading every five minutes from a time on. */
const every5 = (values: readonly number[], start = midnight, utcOffset = 0): GlucoseSeries =>
  seriesFrom(values.map((value, index) => ({ time: start + 5 * index * minute, value, utcOffset })));
const clock = (epoch: number) => new Date(epoch).toISOString().slice(11, 16);

describe('gaps of a sensor', () => {
  it('are those over three quarters of an hour, and not the weeks without one', () => {
    const at = (minutes: number) => ({ time: midnight + minutes * minute, value: 100, utcOffset: 0 });
    const series = seriesFrom([at(0), at(45), at(91), at(91 + 4 * 1440)]);
    expect(sensorGaps(series).map(({ size }) => size)).toEqual([46]);
  });
});

describe('lows of a pressed sensor', () => {
  const pressed = [110, 108, 74, 60, 58, 57, 60, 62, 95, 105, 106];

  it('fall within a quarter of an hour at night and come back as fast', () => {
    const [low, ...others] = compressionLows(every5(pressed));
    expect(others).toEqual([]);
    // Down from 108 at 00:05; 57 is the lowest; 95 at 00:40 is back within 25 of where it was.
    expect([clock(low?.from ?? 0), clock(low?.to ?? 0), low?.size]).toEqual(['00:10', '00:35', 51]);
  });

  it('are told by the person’s own clock: the same at midday is a low', () => {
    expect(compressionLows(every5(pressed, midnight, 12 * 60))).toEqual([]);
    expect(compressionLows(every5(pressed, midnight + 12 * 60 * minute, 12 * 60))).toHaveLength(1);
  });

  it('are no lows that fall or recover slowly', () => {
    expect(compressionLows(every5([110, 100, 92, 84, 76, 70, 64, 62, 60, 95, 108]))).toEqual([]);
    expect(compressionLows(every5([110, 108, 74, 60, 58, 62, 68, 74, 79, 84, 90, 96]))).toEqual([]);
  });
});

describe('jumps of a sensor', () => {
  it('are spikes of which the reading that stands out is asked about', () => {
    const [spike, ...others] = implausibleJumps(every5([100, 102, 190, 104, 103]));
    expect(others).toEqual([]);
    expect([clock(spike?.from ?? 0), clock(spike?.to ?? 0), spike?.size]).toEqual(['00:10', '00:10', 88]);
    expect(spike?.readings.map(({ value }) => value)).toEqual([102, 190, 104]);
  });

  it('are steps that stay, both ends of them', () => {
    const [step, ...others] = implausibleJumps(every5([100, 102, 150, 152, 151]));
    expect(others).toEqual([]);
    expect([clock(step?.from ?? 0), clock(step?.to ?? 0), step?.size]).toEqual(['00:05', '00:10', 48]);
  });

  it('are not what a meal does: 38 in five minutes, or 100 in a quarter of an hour', () => {
    expect(implausibleJumps(every5([100, 138, 170]))).toEqual([]);
    const quarter = [100, 200].map((value, index) => ({ time: midnight + 15 * index * minute, value, utcOffset: 0 }));
    expect(implausibleJumps(seriesFrom(quarter))).toEqual([]);
  });
});

describe('two sensors at once', () => {
  const track = (key: string, values: readonly number[], start = midnight) => ({
    key,
    name: key,
    series: every5(values, start),
  });
  const flat = (value: number, count = 24) => Array.from({ length: count }, () => value);

  it('are said to differ by their mean distance, over the hours that both tell', () => {
    // The second begins 50 minutes later, between readings of the first, and lies 20 above it.
    const tracks = [track('one', flat(100)), track('two', flat(120), midnight + 52 * minute)];
    const [finding] = twoSensors(tracks);
    expect(finding?.size).toBeCloseTo(20, 6);
    expect(clock(finding?.from ?? 0)).toBe('00:55');
    expect(clock(finding?.to ?? 0)).toBe('01:55');
    expect(finding?.origins?.map(({ key, readings }) => [key, readings])).toEqual([
      ['one', 13],
      ['two', 12],
    ]);
  });

  it('are not asked about where they agree, or follow each other', () => {
    expect(twoSensors([track('one', flat(100)), track('two', flat(110), midnight + 2 * minute)])).toEqual([]);
    expect(twoSensors([track('one', flat(100)), track('two', flat(150), midnight + 150 * minute)])).toEqual([]);
  });
});

describe('weights', () => {
  const weight = (days: number, value: number, source: string | null = null) => ({
    ...{ time: midnight + days * day, utcOffset: 0, value, source },
  });

  it('of two scales that lie steadily apart are asked about, by the middle difference', () => {
    const weights = [
      weight(0, 80, 'A'),
      weight(1, 80.2, 'A'),
      weight(2, 81.2, 'B'),
      weight(3, 81.4, 'B'),
      weight(4, 81, 'B'),
    ];
    // 81.2 − 80.2, 81.4 − 80.2, 81.0 − 80.2: the middle one is 1.0.
    const [finding] = scaleDrift(weights);
    expect(finding?.size).toBeCloseTo(1, 6);
    expect(finding?.origins?.map(({ name, readings }) => [name, readings])).toEqual([
      ['A', 2],
      ['B', 3],
    ]);
    expect(scaleDrift(weights.map((each) => ({ ...each, value: 80 })))).toEqual([]);
    expect(
      scaleDrift(weights.map((each) => ({ ...each, time: each.source === 'B' ? each.time + 30 * day : each.time }))),
    ).toEqual([]);
  });

  it('that lie more than a twentieth from both neighbours to the same side are asked about', () => {
    const [jump, ...others] = weightJumps([weight(0, 80), weight(1, 70), weight(2, 80.4), weight(3, 80)]);
    expect(others).toEqual([]);
    expect(jump?.size).toBeCloseTo(-10.2, 6);
    expect(weightJumps([weight(0, 80), weight(1, 76.5), weight(2, 80)])).toEqual([]);
    // A body that goes on losing is no jump.
    expect(weightJumps([weight(0, 80), weight(5, 75), weight(10, 70)])).toEqual([]);
  });
});

describe('last digits of typed readings', () => {
  it('say nothing under twenty readings', () => {
    expect(digitPreference(Array.from({ length: 19 }, () => [120, 80]))).toBeNull();
  });

  it('are even where each stands as often as another', () => {
    const readings = Array.from({ length: 20 }, (_, index) => [120 + (index % 10)]);
    expect(digitPreference(readings)).toMatchObject({ chiSquare: 0, zeroOrFive: 0.2, prefers: false });
  });

  it('have a chi-square worked by hand: 12 zeros, 4 fives and 4 eights of 20', () => {
    const readings = [...Array(12).fill([130]), ...Array(4).fill([125]), ...Array(4).fill([128])];
    // Expected 2 each: (10² + 2² + 2² + 7 × 2²) / 2 = 68.
    expect(digitPreference(readings)).toMatchObject({ chiSquare: 68, zeroOrFive: 0.8, prefers: true });
  });
});
