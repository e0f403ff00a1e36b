import { describe, expect, it } from 'vitest';
import { leadTimes } from '../../../src/domain/forecast.ts';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { alarmRisk, levelRisk } from '../../../src/domain/metrics/alarm-risk.ts';
import { alarmThresholds, tallyAlarms } from '../../../src/domain/metrics/alarm-tally.ts';
import { excursionsOf } from '../../../src/domain/metrics/excursion.ts';

const minute = 60_000;
/** A five-minute sensor that shows these values, from minute zero. */
const seriesOf = (values: readonly number[], interval = 5) =>
  seriesFrom(values.map((value, index) => ({ time: index * interval * minute, value, utcOffset: 0 })));
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
const minutes = (excursions: readonly { from: number; to: number }[]) =>
  excursions.map(({ from, to }) => [from / minute, to / minute]);

describe('a low', () => {
  it('lasts from the first reading below 70 to the first one back', () => {
    expect(minutes(excursionsOf(seriesOf([90, 69, 60, 65, 80, 90]), 'low'))).toEqual([[5, 20]]);
  });

  it('is not one that was over in ten minutes, nor one at 70', () => {
    expect(excursionsOf(seriesOf([90, 69, 69, 80]), 'low')).toEqual([]);
    expect(excursionsOf(seriesOf(times(9, 70)), 'low')).toEqual([]);
  });

  it('of a fifteen-minute sensor may be a single reading', () => {
    expect(minutes(excursionsOf(seriesOf([90, 65, 90], 15), 'low'))).toEqual([[15, 30]]);
  });

  it('that returns within half an hour is the same low, later it is another', () => {
    const dip = times(3, 60);
    expect(minutes(excursionsOf(seriesOf([90, ...dip, ...times(5, 80), ...dip, 90]), 'low'))).toEqual([[5, 60]]);
    expect(excursionsOf(seriesOf([90, ...dip, ...times(6, 80), ...dip, 90]), 'low').length).toBe(2);
  });

  it('is not measured across a gap in the readings', () => {
    const gap = seriesFrom([0, 5, 200].map((at) => ({ time: at * minute, value: 60, utcOffset: 0 })));
    expect(excursionsOf(gap, 'low')).toEqual([]);
  });
});

describe('the risk of an alarm', () => {
  const bands = (mean: (lead: number) => number) => ({
    predicted: leadTimes.map(mean),
    q05: leadTimes.map((lead) => mean(lead) - 16.448536),
    q25: leadTimes.map((lead) => mean(lead) - 6.744898),
    q75: leadTimes.map((lead) => mean(lead) + 6.744898),
    q95: leadTimes.map((lead) => mean(lead) + 16.448536),
  });

  it('is the chance at the likeliest lead time within half an hour', () => {
    // 80 mg/dL at 30 minutes, one standard deviation above 70; what comes later is not asked for.
    expect(
      alarmRisk(
        bands((lead) => 110 - lead),
        'low',
      ),
    ).toBeCloseTo(0.1586553, 6);
    expect(
      alarmRisk(
        bands((lead) => 160 + lead),
        'high',
      ),
    ).toBeCloseTo(0.8413447, 6);
  });

  it('of the level alone is one at the limit', () => {
    expect(levelRisk(70, 'low')).toBe(1);
    expect(levelRisk(180, 'high')).toBe(1);
    expect(levelRisk(140, 'low')).toBe(0.5);
  });
});

describe('alarms', () => {
  // Three hours at 100, then a low of half an hour from minute 180 on, then three hours at 100.
  const values = [...times(36, 100), ...times(6, 60), ...times(36, 100)];
  const series = seriesOf(values);
  const at = (threshold: number) => alarmThresholds.indexOf(threshold);
  const tally = (risky: readonly number[], over = series) =>
    tallyAlarms(
      {
        origins: Float64Array.from(over.times),
        levels: Float32Array.from(over.values),
        risks: Float32Array.from(over.times, (time) => (risky.includes(time / minute) ? 0.5 : 0.1)),
      },
      over,
      { side: 'low', from: 0, to: values.length * 5 * minute },
    );

  it('warn of a low in the 45 minutes before it, early with a quarter of an hour to go', () => {
    const early = tally([165]);
    expect(early.events).toBe(1);
    expect([early.warned[at(0.5)], early.warnedEarly[at(0.5)], early.falseAlarms[at(0.5)]]).toEqual([1, 1, 0]);
    const late = tally([175]);
    expect([late.warned[at(0.5)], late.warnedEarly[at(0.5)], late.falseAlarms[at(0.5)]]).toEqual([1, 0, 0]);
  });

  it('are false where no reading is low for 45 minutes', () => {
    const tooSoon = tally([60]);
    expect([tooSoon.warned[at(0.5)], tooSoon.falseAlarms[at(0.5)]]).toEqual([0, 1]);
  });

  it('within half an hour of each other are one', () => {
    expect(tally([30, 35, 50, 55]).falseAlarms[at(0.5)]).toBe(1);
    expect(tally([30, 60, 90]).falseAlarms[at(0.5)]).toBe(3);
  });

  it('do not sound during the low, nor below the threshold', () => {
    const during = tally([180, 190, 200]);
    expect([during.warned[at(0.5)], during.falseAlarms[at(0.5)]]).toEqual([0, 0]);
    expect(tally([60]).falseAlarms[at(0.505)]).toBe(0);
  });

  it('are not called false where the sensor was silent afterwards', () => {
    const until = 100 * minute;
    const cut = seriesFrom(
      Array.from(series.times, (time, index) => ({ time, value: values[index] as number, utcOffset: 0 })).filter(
        ({ time }) => time < until || time > 150 * minute,
      ),
    );
    expect(tally([85], cut).falseAlarms[at(0.5)]).toBe(0);
    expect(tally([40], cut).falseAlarms[at(0.5)]).toBe(1);
  });

  it('that never stop have their price in false alarms', () => {
    // Every half hour: at 0 to 120 (at 150 the low is near), then from 210 to 330, as long as what follows is known.
    const { falseAlarms, hours } = tally([]);
    expect(falseAlarms[0]).toBe(10);
    expect(hours).toBeCloseTo(385 / 60, 10);
  });
});
