import { describe, expect, it } from 'vitest';
import { leadTimes } from '../../../src/domain/forecast.ts';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { selectWindows, windowsFrom, withOutcomes } from '../../../src/domain/glucose/windows.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

const minute = 60_000;

describe('windows of a record', () => {
  it('stand only on real readings, each with its own level', () => {
    const series = syntheticGlucose({ days: 1, interval: 15 });
    const windows = windowsFrom(series);
    for (const [index, origin] of windows.origins.entries()) {
      const at = series.times.indexOf(origin);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(windows.levels[index]).toBe(series.values[at]);
    }
  });

  it('hold as outcome the change from the level to the reading at the lead time', () => {
    const series = syntheticGlucose({ days: 1 });
    const windows = windowsFrom(series);
    const at = series.times.indexOf(windows.origins[50] as number);
    for (const [lead, minutes] of leadTimes.entries())
      expect(windows.targets[50 * leadTimes.length + lead]).toBe(
        (series.values[at + minutes / 5] as number) - (series.values[at] as number),
      );
  });

  it('know no outcome beyond the end, across a gap, or past the time that may be learned from', () => {
    const series = syntheticGlucose({ days: 1 });
    const whole = windowsFrom(series);
    expect(whole.targets.slice(-leadTimes.length).every(Number.isNaN)).toBe(true);
    const until = series.times[100] as number;
    const limited = windowsFrom(series, { outcomesUntil: until });
    for (const [index, origin] of limited.origins.entries())
      for (const [lead, minutes] of leadTimes.entries())
        if (origin + minutes * minute > until) expect(limited.targets[index * leadTimes.length + lead]).toBeNaN();
    const gap = seriesFrom(
      Array.from(series.times, (time, index) => ({ time, value: series.values[index] as number, utcOffset: 0 })).filter(
        (_, index) => index < 60 || index > 70,
      ),
    );
    const before = windowsFrom(gap, { from: gap.times[58] as number, to: gap.times[59] as number });
    expect(before.targets[0]).not.toBeNaN();
    expect(before.targets[5]).toBeNaN();
  });

  it('are thinned to the spacing asked for, whatever the sensor', () => {
    for (const interval of [5, 15]) {
      const { origins } = windowsFrom(syntheticGlucose({ days: 1, interval }), { every: 15 });
      for (let index = 1; index < origins.length; index++)
        expect((origins[index] as number) - (origins[index - 1] as number)).toBe(15 * minute);
    }
  });

  it('can be picked by place, and keep only those with something to learn', () => {
    const windows = windowsFrom(syntheticGlucose({ days: 1 }));
    const picked = selectWindows(windows, [3, 1]);
    expect(picked.origins).toEqual(Float64Array.of(windows.origins[3] as number, windows.origins[1] as number));
    expect(withOutcomes(windows).count).toBe(windows.count - 1);
  });
});
