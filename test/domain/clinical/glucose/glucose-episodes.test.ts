import { describe, expect, it } from 'vitest';
import { glucoseEpisodes } from '../../../../src/domain/clinical/glucose/glucose-episodes.ts';
import { seriesFrom } from '../../../../src/domain/glucose/series.ts';
import { everyFiveMinutes } from './series-of.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const times = (count: number, value: number) => Array.from({ length: count }, () => value);
const everyMinute = (values: readonly number[], from: number) =>
  seriesFrom(values.map((value, index) => ({ time: from + index * 60_000, value, utcOffset: 0 })));

describe('an episode of low glucose', () => {
  it('is a quarter of an hour under 70: three readings of five minutes, not two', () => {
    expect(glucoseEpisodes(everyFiveMinutes([100, 69, 69, 100, 100, 100, 100], noon), 'low')).toEqual([]);
    expect(glucoseEpisodes(everyFiveMinutes([100, 69, 65, 69, 100, 100, 100, 100], noon), 'low')).toEqual([
      {
        kind: 'low',
        level: 1,
        from: noon + 300_000,
        to: noon + 4 * 300_000,
        utcOffset: 0,
        minutes: 15,
        extreme: 65,
        prolonged: false,
        nocturnal: false,
      },
    ]);
  });

  it('begins with the fifteenth minute and is prolonged from the hundred and twentieth on, to the minute', () => {
    const of = (minutes: number) => {
      const series = everyMinute([...times(minutes, 60), ...times(20, 100)], noon);
      return glucoseEpisodes(series, 'low').map((each) => [each.minutes, each.prolonged]);
    };
    expect([14, 15, 119, 120].map(of)).toEqual([[], [[15, false]], [[119, false]], [[120, true]]]);
  });

  it('goes on through a return of less than a quarter of an hour, and ends with a whole one', () => {
    const short = everyFiveMinutes([...times(4, 60), 75, 75, ...times(4, 60), ...times(4, 100)], noon);
    expect(glucoseEpisodes(short, 'low').map(({ minutes }) => minutes)).toEqual([50]);
    const whole = everyFiveMinutes([...times(4, 60), 75, 75, 75, 75, ...times(4, 60), ...times(4, 100)], noon);
    expect(glucoseEpisodes(whole, 'low').map(({ minutes }) => minutes)).toEqual([20, 20]);
  });

  it('is under 63 in pregnancy, and still of level two under 54', () => {
    const lows = (value: number, group?: 'pregnant') =>
      glucoseEpisodes(everyFiveMinutes([...times(3, value), ...times(6, 100)], noon), 'low', group).map(
        ({ level }) => level,
      );
    expect([lows(63, 'pregnant'), lows(62, 'pregnant'), lows(53, 'pregnant')]).toEqual([[], [1], [2]]);
    expect([lows(63), lows(69), lows(70)]).toEqual([[1], [1], []]);
  });

  it('is of level two after a quarter of an hour under 54', () => {
    const levelAt = (value: number) =>
      glucoseEpisodes(everyFiveMinutes([...times(3, value), ...times(6, 100)], noon), 'low')[0]?.level;
    expect([levelAt(54), levelAt(53)]).toEqual([1, 2]);
    expect(glucoseEpisodes(everyFiveMinutes([...times(3, 60), 53, 53, ...times(6, 100)], noon), 'low')[0]?.level).toBe(
      1,
    );
    expect(
      glucoseEpisodes(everyFiveMinutes([...times(3, 60), 53, 53, 53, ...times(6, 100)], noon), 'low')[0]?.level,
    ).toBe(2);
  });

  it('is prolonged from two hours on', () => {
    const of = (readings: number) =>
      glucoseEpisodes(everyFiveMinutes([...times(readings, 60), ...times(4, 100)], noon), 'low')[0]?.prolonged;
    expect([of(23), of(24)]).toEqual([false, true]);
  });

  it('is of the night from midnight to six by the clock on the wall', () => {
    const of = (utcOffset: number) =>
      glucoseEpisodes(everyFiveMinutes([...times(4, 60), ...times(4, 100)], noon, utcOffset), 'low')[0]?.nocturnal;
    expect([of(0), of(13 * 60), of(-6 * 60 - 5)]).toEqual([false, true, true]);
    // On the wall 23:59, 00:00, 05:59 and 06:00.
    expect([12 * 60 - 1, 12 * 60, -6 * 60 - 1, -6 * 60].map(of)).toEqual([false, true, true, false]);
  });

  it('keeps the clock that the person lived by, which names its day wherever the device is now', () => {
    const lows = everyFiveMinutes(times(4, 60), noon, 13 * 60);
    expect(glucoseEpisodes(lows, 'low')[0]?.utcOffset).toBe(13 * 60);
  });

  it('ends where the sensor was silent for over half an hour', () => {
    const before = times(4, 60).map((value, index) => ({ time: noon + index * 300_000, value, utcOffset: 0 }));
    const after = times(4, 60).map((value, index) => ({
      time: noon + 3_600_000 + index * 300_000,
      value,
      utcOffset: 0,
    }));
    expect(glucoseEpisodes(seriesFrom([...before, ...after]), 'low').map(({ minutes }) => minutes)).toEqual([20, 20]);
  });
});

describe('an episode of high glucose', () => {
  it('is a quarter of an hour above 180, of level two above 250', () => {
    const series = everyFiveMinutes([...times(4, 200), ...times(4, 150), ...times(4, 260), ...times(4, 150)], noon);
    expect(glucoseEpisodes(series, 'high').map(({ level, extreme }) => [level, extreme])).toEqual([
      [1, 200],
      [2, 260],
    ]);
  });

  it('is of level two from 251 on, in pregnancy too', () => {
    const levelAt = (value: number, group?: 'pregnant') =>
      glucoseEpisodes(everyFiveMinutes([...times(3, value), ...times(6, 100)], noon), 'high', group)[0]?.level;
    expect([levelAt(250), levelAt(251), levelAt(250, 'pregnant'), levelAt(251, 'pregnant')]).toEqual([1, 2, 1, 2]);
  });
});

describe('an episode of high glucose in pregnancy', () => {
  it('is above 140, and above 180 for everyone else', () => {
    const highs = (value: number, group?: 'pregnant') =>
      glucoseEpisodes(everyFiveMinutes([...times(3, value), ...times(6, 100)], noon), 'high', group).length;
    expect([highs(140, 'pregnant'), highs(141, 'pregnant')]).toEqual([0, 1]);
    expect([highs(141), highs(180), highs(181)]).toEqual([0, 0, 1]);
  });
});
