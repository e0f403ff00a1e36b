import { describe, expect, it } from 'vitest';
import type { AlertBlock } from '../../../src/domain/alerts/alert-block.ts';
import { alertFindings } from '../../../src/domain/alerts/alert-findings.ts';
import { alertThreshold } from '../../../src/domain/alerts/alert-threshold.ts';
import { alarmThresholds, emptyTally } from '../../../src/domain/metrics/alarm-tally.ts';

const placeOf = (threshold: number) => alarmThresholds.findIndex((each) => Math.abs(each - threshold) < 1e-9);

interface Stretch {
  readonly hours: number;
  /** False alarms at and below a threshold. */
  readonly falseUpTo: readonly (readonly [threshold: number, count: number])[];
  readonly lows?: number;
  /** Lows warned of at and below a threshold, each 20 minutes before. */
  readonly warnedUpTo?: readonly [threshold: number, count: number];
}

function block({ hours, falseUpTo, lows = 0, warnedUpTo }: Stretch): AlertBlock {
  const tally = { ...emptyTally(), hours, events: lows };
  const leadMinutes = new Float64Array(alarmThresholds.length);
  for (const [place, threshold] of alarmThresholds.entries()) {
    for (const [upTo, count] of falseUpTo)
      if (threshold <= upTo + 1e-9) tally.falseAlarms[place] = (tally.falseAlarms[place] as number) + count;
    if (!warnedUpTo || threshold > warnedUpTo[0] + 1e-9) continue;
    tally.warned[place] = warnedUpTo[1];
    tally.warnedEarly[place] = warnedUpTo[1];
    leadMinutes[place] = 20 * warnedUpTo[1];
  }
  return { from: 0, to: hours * 3_600_000, tally, leadMinutes };
}

describe('the threshold of alerts', () => {
  it('is the lowest that had no more false alarms than the budget: three in ten days at 0.3 a day', () => {
    const tenDays = block({
      hours: 240,
      falseUpTo: [
        [0.5, 3],
        [0.3, 1],
      ],
    });
    expect(alertThreshold([tenDays], 0.3)).toBe(placeOf(0.305));
    expect(alertThreshold([tenDays], 0.2)).toBe(placeOf(0.505));
    // Four in ten days are within 0.4: then the floor of one in ten holds.
    expect(alertThreshold([tenDays], 0.4)).toBe(placeOf(0.1));
  });

  it('is not set on less than three days of readings', () => {
    expect(alertThreshold([block({ hours: 71, falseUpTo: [] })], 0.3)).toBeNull();
    expect(alertThreshold([block({ hours: 72, falseUpTo: [] })], 0.3)).toBe(placeOf(0.1));
  });

  it('is not set where false alarms come at every threshold', () => {
    expect(alertThreshold([block({ hours: 240, falseUpTo: [[1, 30]] })], 0.3)).toBeNull();
  });
});

describe('what alerts would have done', () => {
  it('is judged on each stretch at the threshold that the other one would have set', () => {
    const calm = block({ hours: 120, falseUpTo: [[0.2, 2]], lows: 2, warnedUpTo: [0.4, 2] });
    const restless = block({ hours: 120, falseUpTo: [[0.6, 2]], lows: 2, warnedUpTo: [0.4, 2] });
    const findings = alertFindings([calm, restless], 0.3);
    // Of both together 2 + 2 in ten days are too many, so up to 0.2 is out; up to 0.6 there are two, within three.
    expect(findings?.threshold).toBeCloseTo(0.205);
    // The restless stretch alone allows 1.5: it sets 0.605 for the calm one, where nothing is warned of and nothing
    // false; the calm one sets 0.205 for the restless one.
    expect(findings).toMatchObject({ days: 10, lows: 4, warned: 2, falseAlarms: 2, leadMinutes: 20 });
  });

  it('is nothing where no threshold is set', () => {
    expect(alertFindings([], 0.3)).toBeNull();
  });
});
