import { describe, expect, it } from 'vitest';
import { alarmThresholds, emptyTally } from '../../src/domain/metrics/alarm-tally.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { alarmReport, alarmReports } from '../../src/training/alarm-report.ts';

/** Two days of a person with ten lows, of whom thresholds below `from` warn, at `falseAlarms` in the two days. */
function alarmsOf(person: string, from: number, falseAlarms: number) {
  const tally = emptyTally();
  tally.events = 10;
  tally.hours = 48;
  for (const [index, threshold] of alarmThresholds.entries()) {
    if (threshold > from) continue;
    tally.warned[index] = 9;
    tally.warnedEarly[index] = 4;
    tally.falseAlarms[index] = falseAlarms;
  }
  return { supportHours: 24, method: 'generic', side: 'low', dataset: 'A', person, tally } as const;
}

const reportOf = (...rows: ReturnType<typeof alarmsOf>[]) => {
  return alarmReports(rows, { shipped: 'generic', reportOf: alarmReport, random: seededRandom(1) }).low;
};

describe('a report of alarms', () => {
  it('takes the lowest threshold at which people have one false alarm a day on average', () => {
    // Together 1.5 a day each below 0.3; between 0.3 and 0.6 one person has 2, the other none: one on average.
    const { generic } = reportOf(alarmsOf('1', 0.6, 4), alarmsOf('2', 0.3, 2));
    expect(generic?.atOneFalseAlarm).toMatchObject({
      threshold: 0.305,
      falseAlarms: 1,
      recall: 0.45,
      recallEarly: 0.2,
    });
  });

  it('judges each half of the people at the threshold of the other half', () => {
    const { generic } = reportOf(alarmsOf('1', 0.6, 4), alarmsOf('2', 0.3, 0));
    // The first person's threshold, just above 0.6, leaves the second without warnings; the second's, the lowest there
    // is, lets the first be warned at two false alarms a day.
    expect(generic?.crossFitted).toEqual({ falseAlarms: 1, recall: 0.45, recallEarly: 0.2 });
  });

  it('shows the shipped method as personal too', () => {
    const { generic, personal } = reportOf(alarmsOf('1', 0.6, 2));
    expect(personal).toEqual(generic);
    expect(generic).toMatchObject({ people: 1, events: 10, days: 2 });
  });

  it('adds up what the same person met in several stretches', () => {
    const { generic } = reportOf(alarmsOf('1', 0.6, 2), alarmsOf('1', 0.6, 2));
    expect(generic).toMatchObject({ people: 1, events: 20, days: 4 });
  });
});
