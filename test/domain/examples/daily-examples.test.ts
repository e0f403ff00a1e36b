import { describe, expect, it } from 'vitest';
import { pressureExample, pressureExamples } from '../../../src/domain/examples/blood-pressure.ts';
import { recoveryExamples, recoveryLayout } from '../../../src/domain/examples/recovery.ts';
import { weightExamples } from '../../../src/domain/examples/weight.ts';

const minute = 60_000;
const day = 1440 * minute;
/** A Friday. */
const friday = Date.UTC(2024, 4, 10, 7);

describe('readings of a cuff', () => {
  it('makes one example of the readings of one sitting: their mean, on the person’s own clock', () => {
    const { examples } = pressureExamples([
      { time: friday, utcOffset: 600, systolic: 130, diastolic: 80, pulse: 60 },
      { time: friday + 5 * minute, utcOffset: 600, systolic: 120, diastolic: 90 },
      { time: friday + 60 * minute, utcOffset: 600, systolic: 118, diastolic: 76 },
    ]);
    expect([...examples.targets]).toEqual([125, 85, 60, 118, 76, Number.NaN]);
    // 7:00 in UTC is 17:00 ten hours east of it: an evening, of a working day.
    expect([...examples.inputs].slice(0, 3)).toEqual([0, 1, 0]);
  });

  it('asks for a moment without a reading, and refuses a reading that is upside down', () => {
    expect(pressureExample({ time: friday, utcOffset: 0 })).toMatchObject({ completeAt: Number.POSITIVE_INFINITY });
    expect(pressureExample({ time: friday, utcOffset: 0, systolic: 80, diastolic: 120 })).toBe('impossiblePressure');
    expect(pressureExample({ time: friday, utcOffset: 0, systolic: 12, diastolic: 8 })).toBe('impossiblePressure');
    expect(pressureExamples([{ time: friday, utcOffset: 0, systolic: 80, diastolic: 120 }]).leftOut).toEqual({
      impossiblePressure: 1,
    });
  });
});

describe('nights', () => {
  const inputs = (examples: { inputs: Float64Array }, index: number) =>
    [...examples.inputs].slice(index * recoveryLayout.features.length, (index + 1) * recoveryLayout.features.length);

  it('knows the night before, and not one of the week before', () => {
    const { examples } = recoveryExamples([
      { time: friday, utcOffset: 0, rmssd: Math.E ** 4, minutesAsleep: 400, restingHeartRate: 55 },
      { time: friday + day, utcOffset: 0, rmssd: 30, steps: 10_000 },
      { time: friday + 8 * day, utcOffset: 0, rmssd: 40 },
    ]);
    const [free, steps, rmssd, asleep, resting] = inputs(examples, 1);
    expect([free, steps, asleep, resting]).toEqual([1, 100, 400, 55]);
    expect(rmssd).toBeCloseTo(4);
    expect(inputs(examples, 2).slice(2)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('takes nothing for a night that no sleeper can have', () => {
    const { examples, leftOut } = recoveryExamples([
      { time: friday, utcOffset: 0, rmssd: 0, minutesAsleep: 400 },
      { time: friday + day, utcOffset: 0, rmssd: 0 },
    ]);
    expect([...examples.targets]).toEqual([Number.NaN, 400, Number.NaN, Number.NaN]);
    expect(leftOut).toEqual({ nothingMeasured: 1 });
  });
});

describe('weighings', () => {
  const weighing = (days: number, kilograms: number) => ({ time: friday + days * day, utcOffset: 0, kilograms });

  it('takes the change to the weighing nearest to one and two weeks later', () => {
    const { examples } = weightExamples([weighing(0, 80), weighing(6, 81), weighing(7.5, 82), weighing(15, 79)]);
    expect([...examples.targets].slice(0, 2)).toEqual([2, -1]);
    expect(examples.completeAt[0]).toBe(friday + 15 * day);
  });

  it('waits until the second week can bring nothing any more', () => {
    const short = weightExamples([weighing(0, 80), weighing(7, 81)]);
    expect(short.examples.times).toHaveLength(0);
    const long = weightExamples([weighing(0, 80), weighing(7, 81), weighing(30, 81)]);
    expect([...long.examples.targets]).toEqual([1, Number.NaN]);
    expect(long.examples.completeAt[0]).toBe(friday + 16 * day);
  });

  it('takes the first weighing of a day, and none that nobody weighs', () => {
    const { examples, leftOut } = weightExamples([
      weighing(0, 80),
      weighing(0.2, 99),
      weighing(7, 81),
      weighing(14, 800),
      weighing(30, 80),
    ]);
    expect([...examples.targets]).toEqual([1, Number.NaN]);
    expect(leftOut).toEqual({ impossibleWeight: 1 });
  });

  it('has no example of one weighing alone', () => {
    expect(weightExamples([weighing(0, 80)]).examples.times).toHaveLength(0);
  });
});
