import { type AlarmTally, addTally, alarmThresholds, emptyTally } from '../domain/metrics/alarm-tally.ts';
import type { Side } from '../domain/metrics/excursion.ts';
import type { Random } from '../learning/random.ts';
import type { PersonAlarms } from './alarm-table.ts';
import { type Interval, ratioInterval } from './paired-bootstrap.ts';
import { meanOf } from './score-table.ts';

/** No more false alarms than this, a day, averaged over people. */
const mostFalseAlarms = 1;

export interface AlarmPoint {
  /** The risk at or above which an alarm sounds. */
  readonly threshold: number;
  /** A day, averaged over people. */
  readonly falseAlarms: number;
  /** Of all people's excursions together, the share with an alarm in the 45 minutes before. */
  readonly recall: number;
  /** With one at least 15 minutes before. */
  readonly recallEarly: number;
}

/** What the alarms of one method came to. */
export interface AlarmSummary {
  readonly people: number;
  /** Excursions that could have been foreseen. */
  readonly events: number;
  readonly days: number;
  /** At the lowest threshold with no more than one false alarm a day, chosen on these people together. */
  readonly atOneFalseAlarm: AlarmPoint & { readonly recallInterval: Interval; readonly recallEarlyInterval: Interval };
  /** Each half of the people at the threshold chosen on the other half. */
  readonly crossFitted: Omit<AlarmPoint, 'threshold'>;
}

export interface AlarmReport extends AlarmSummary {
  /** From the strictest threshold to the loosest that anyone would bear. */
  readonly curve: readonly AlarmPoint[];
}

/** False alarms a day: points beyond are of no use to anyone, points nearer to each other than the step look the same. */
const curved = { most: 4, step: 0.05 };

/** By side and method, `personal` for the one that ships. */
export type AlarmReports<R extends AlarmSummary> = Readonly<Record<Side, Readonly<Record<string, R>>>>;

/** What is said of one method's alarms. */
type ReportOf<R> = (rows: readonly PersonAlarms[], random: Random) => R;

/** Stretches of the same person add up, whatever the support. */
export function alarmReports<R extends AlarmSummary>(
  alarms: readonly PersonAlarms[],
  { shipped, reportOf, random }: { readonly shipped: string; readonly reportOf: ReportOf<R>; readonly random: Random },
): AlarmReports<R> {
  const ofSide = (side: Side): Record<string, R> => {
    const own = alarms.filter((row) => row.side === side);
    const names = [...new Set(own.map(({ method }) => method))];
    const reports = new Map(
      names.map((name) => [
        name,
        reportOf(
          own.filter(({ method }) => method === name),
          random,
        ),
      ]),
    );
    const personal = reports.get(shipped);
    if (personal) reports.set('personal', personal);
    return Object.fromEntries(reports);
  };
  return { low: ofSide('low'), high: ofSide('high') };
}

export const alarmReport: ReportOf<AlarmReport> = (rows, random) => ({
  ...alarmSummary(rows, random),
  curve: curveOf(sumByPerson(rows)),
});

export const alarmSummary: ReportOf<AlarmSummary> = (rows, random) => {
  const tallies = sumByPerson(rows);
  const chosen = chosenOn(tallies);
  const recallInterval = (measure: 'warned' | 'warnedEarly') =>
    ratioInterval(
      tallies.map((tally) => ({ numerator: tally[measure][chosen] as number, denominator: tally.events })),
      random,
    );
  return {
    people: tallies.length,
    events: sumOf(tallies, ({ events }) => events),
    days: sumOf(tallies, ({ hours }) => hours) / 24,
    atOneFalseAlarm: {
      ...pointAt(tallies, chosen),
      recallInterval: recallInterval('warned'),
      recallEarlyInterval: recallInterval('warnedEarly'),
    },
    crossFitted: crossFitted(tallies),
  };
};

function sumByPerson(rows: readonly PersonAlarms[]): AlarmTally[] {
  const people = new Map<string, AlarmTally>();
  for (const { dataset, person, tally } of rows) {
    const name = `${dataset}/${person}`;
    const sum = people.get(name) ?? emptyTally();
    people.set(name, sum);
    addTally(sum, tally);
  }
  return [...people.values()].filter(({ hours }) => hours > 0);
}

function curveOf(tallies: readonly AlarmTally[]): AlarmPoint[] {
  const points: AlarmPoint[] = [];
  for (let index = alarmThresholds.length - 1; index >= 0; index--) {
    const point = pointAt(tallies, index);
    if (point.falseAlarms > curved.most) break;
    if (point.falseAlarms - (points.at(-1)?.falseAlarms ?? -1) >= curved.step) points.push(point);
  }
  return points;
}

const sumOf = (tallies: readonly AlarmTally[], value: (tally: AlarmTally) => number): number =>
  tallies.reduce((sum, tally) => sum + value(tally), 0);

const falseAlarmsAt = (tallies: readonly AlarmTally[], index: number): number =>
  meanOf(tallies.map(({ falseAlarms, hours }) => ((falseAlarms[index] as number) * 24) / hours));

/** Place of the lowest threshold from which on false alarms are few enough. */
function chosenOn(tallies: readonly AlarmTally[]): number {
  let chosen = alarmThresholds.length - 1;
  while (chosen > 0 && falseAlarmsAt(tallies, chosen - 1) <= mostFalseAlarms) chosen -= 1;
  return chosen;
}

function pointAt(tallies: readonly AlarmTally[], index: number): AlarmPoint {
  const events = sumOf(tallies, (tally) => tally.events);
  return {
    threshold: alarmThresholds[index] as number,
    falseAlarms: falseAlarmsAt(tallies, index),
    recall: sumOf(tallies, ({ warned }) => warned[index] as number) / events,
    recallEarly: sumOf(tallies, ({ warnedEarly }) => warnedEarly[index] as number) / events,
  };
}

/** Every other person is one half: people stand in the order of their names, so that both halves hold all datasets. */
function crossFitted(tallies: readonly AlarmTally[]): AlarmReport['crossFitted'] {
  const halves = [0, 1].map((rest) => tallies.filter((_, index) => index % 2 === rest)) as [AlarmTally[], AlarmTally[]];
  const at = halves.map((half, index) => ({ half, threshold: chosenOn(halves[1 - index] as AlarmTally[]) }));
  const events = sumOf(tallies, (tally) => tally.events);
  const share = (measure: 'warned' | 'warnedEarly') =>
    at.reduce((sum, { half, threshold }) => sum + sumOf(half, (tally) => tally[measure][threshold] as number), 0) /
    events;
  const falseAlarms = at.reduce((sum, { half, threshold }) => sum + half.length * falseAlarmsAt(half, threshold), 0);
  return {
    falseAlarms: falseAlarms / Math.max(1, tallies.length),
    recall: share('warned'),
    recallEarly: share('warnedEarly'),
  };
}
