import { leadTimes } from '../domain/forecast.ts';
import type { MethodName } from '../domain/method.ts';
import { type ClarkeZone, clarkeZones } from '../domain/metrics/clarke-zone.ts';
import { type Random, seededRandom } from '../learning/random.ts';
import { type AlarmReports, alarmReports } from './alarm-report.ts';
import type { AlarmTable } from './alarm-table.ts';
import { type Interval, improvement } from './paired-bootstrap.ts';
import { meanOf, type PersonScore, rootMeanSquare, type ScoreTable } from './score-table.ts';

/** Minutes ahead at which methods are compared with intervals, and which stand in short tables. */
export const reportedLeads = [30, 60] as const;

/** Means over people at one lead time; mg/dL, shares from 0 to 1. */
export interface Cell {
  readonly people: number;
  readonly rmse: number;
  readonly mae: number;
  /** Mean over the quantiles 5, 25, 50, 75 and 95 %. */
  readonly pinball: number;
  readonly crps: number;
  readonly coverageHalf: number;
  readonly coverageNinety: number;
  readonly widthHalf: number;
  readonly widthNinety: number;
  readonly clarke: Readonly<Record<ClarkeZone, number>>;
  /** Percent less error than `lastValue`, and than `generic`, over the same people; at 30 and 60 minutes. */
  readonly betterThanLastValue?: Interval;
  readonly betterThanGeneric?: Interval;
}

/** By minutes ahead. */
export type ByLead<T> = Readonly<Record<string, T>>;

/** Some of the people: all, those of one dataset, those of datasets that were left out of training. */
export interface ScopeReport {
  readonly people: number;
  /** By the methods' names, and `personal` for the one that ships; where these are not all people, only it at every lead time. */
  readonly methods: Readonly<Record<string, ByLead<Cell>>>;
}

export interface DatasetReport extends ScopeReport {
  /** Nobody of this dataset took part in making the pack. */
  readonly leftOut: boolean;
}

export interface SupportReport extends ScopeReport {
  readonly supportHours: number;
  /** People of datasets that training knew, and people of datasets that it did not; where there are both. */
  readonly groups: Readonly<Partial<Record<'seen' | 'leftOut', ScopeReport>>>;
  readonly datasets: Readonly<Record<string, DatasetReport>>;
  /** Percent less error of `personal` than of each other method, over the same people. */
  readonly personalBetterThan: Readonly<Record<string, ByLead<Interval>>>;
  readonly alarms: AlarmReports;
  /** Root mean squared error of each person, by lead, `dataset/person` and method: for comparisons not made here. */
  readonly errors: ByLead<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

export interface EvaluationReport {
  readonly pack: string;
  /** The code that trained the pack. */
  readonly commit: string;
  readonly seed: number;
  readonly unit: 'mg/dL';
  readonly note: string;
  /** The method for which `personal` stands. */
  readonly shipped: MethodName;
  readonly methods: readonly MethodName[];
  readonly episodesPerPerson: number;
  readonly people: readonly string[];
  readonly leftOutDatasets: readonly string[];
  /** With one threshold for all supports, as an app has one. */
  readonly alarms: AlarmReports;
  readonly supports: readonly SupportReport[];
}

const note =
  'Errors are per person, averaged over people. Support is adapted on, the query is the following three days, one hour apart. Intervals: 95 %, paired bootstrap over people.';

/** What the report is told besides the figures. */
export interface ReportContext {
  readonly pack: string;
  readonly commit: string;
  readonly seed: number;
  readonly shipped: MethodName;
  readonly methods: readonly MethodName[];
  readonly supportHours: readonly number[];
  readonly episodesPerPerson: number;
  readonly people: readonly string[];
  readonly leftOutDatasets: readonly string[];
}

export function reportOf(scores: ScoreTable, alarms: AlarmTable, context: ReportContext): EvaluationReport {
  const { supportHours, ...rest } = context;
  const random = seededRandom(context.seed);
  return {
    ...rest,
    unit: 'mg/dL',
    note,
    alarms: alarmReports(alarms.all(), context.shipped, random),
    // A support that nobody here has the record for is left out, not shown as noughts.
    supports: supportHours.flatMap((hours) => {
      const report = supportReport(scores, alarms, hours, context, random);
      return report.people > 0 ? [report] : [];
    }),
  };
}

function supportReport(
  scores: ScoreTable,
  alarms: AlarmTable,
  supportHours: number,
  { methods, shipped, leftOutDatasets }: ReportContext,
  random: Random,
): SupportReport {
  const names = ['personal', ...methods];
  const concrete = (name: string) => (name === 'personal' ? shipped : name);
  const everyone = new Map(
    names.map((name) => [
      name,
      new Map(leadTimes.map((lead) => [lead, scores.people(supportHours, concrete(name), lead)])),
    ]),
  );
  const scope = (isInside: (dataset: string) => boolean): ScopeReport =>
    scopeReport(everyone, isInside, (method) => (method === 'personal' ? leadTimes : reportedLeads), random);
  const all = scopeReport(
    everyone,
    () => true,
    () => leadTimes,
    random,
  );
  const judged = [...(everyone.get('personal')?.get(reportedLeads[0]) ?? [])];
  const datasets = [...new Set(judged.map(([, { dataset }]) => dataset))].sort();
  const isLeftOut = (dataset: string) => leftOutDatasets.includes(dataset);
  const both = datasets.some(isLeftOut) && !datasets.every(isLeftOut);
  return {
    supportHours,
    ...all,
    groups: both ? { seen: scope((each) => !isLeftOut(each)), leftOut: scope(isLeftOut) } : {},
    datasets: Object.fromEntries(
      datasets.map((name) => [name, { leftOut: isLeftOut(name), ...scope((each) => each === name) }]),
    ),
    personalBetterThan: Object.fromEntries(
      methods
        .filter((method) => method !== shipped)
        .map((method) => [
          method,
          byReportedLead((lead) =>
            betterThan(everyone.get('personal')?.get(lead), everyone.get(method)?.get(lead), random),
          ),
        ]),
    ),
    alarms: alarmReports(
      alarms.all().filter((row) => row.supportHours === supportHours),
      shipped,
      random,
    ),
    errors: byReportedLead((lead) =>
      Object.fromEntries(
        judged.map(([person]) => [
          person,
          Object.fromEntries(
            names.flatMap((name) => {
              const score = everyone.get(name)?.get(lead)?.get(person);
              return score ? [[name, rootMeanSquare(score)]] : [];
            }),
          ),
        ]),
      ),
    ),
  };
}

const byReportedLead = <T>(valueAt: (lead: number) => T): ByLead<T> =>
  Object.fromEntries(reportedLeads.map((lead) => [String(lead), valueAt(lead)]));

type Scores = ReadonlyMap<string, PersonScore>;

function scopeReport(
  everyone: ReadonlyMap<string, ReadonlyMap<number, Scores>>,
  isInside: (dataset: string) => boolean,
  leadsOf: (method: string) => readonly number[],
  random: Random,
): ScopeReport {
  const within = (method: string, lead: number): Scores =>
    new Map([...(everyone.get(method)?.get(lead) ?? [])].filter(([, { dataset }]) => isInside(dataset)));
  const cellAt = (method: string, lead: number): Cell => {
    const own = within(method, lead);
    if (!(reportedLeads as readonly number[]).includes(lead)) return cellOf([...own.values()]);
    return {
      ...cellOf([...own.values()]),
      betterThanLastValue: betterThan(own, within('lastValue', lead), random),
      betterThanGeneric: betterThan(own, within('generic', lead), random),
    };
  };
  return {
    people: within('personal', reportedLeads[0]).size,
    methods: Object.fromEntries(
      [...everyone.keys()].map((method) => [
        method,
        Object.fromEntries(leadsOf(method).map((lead) => [String(lead), cellAt(method, lead)])),
      ]),
    ),
  };
}

function cellOf(scores: readonly PersonScore[]): Cell {
  const mean = (sum: (score: PersonScore) => number) => meanOf(scores.map((score) => sum(score) / score.count));
  return {
    people: scores.length,
    rmse: meanOf(scores.map(rootMeanSquare)),
    mae: mean((score) => score.absoluteError),
    pinball: mean((score) => score.pinball),
    crps: mean((score) => score.crps),
    coverageHalf: mean((score) => score.insideHalf),
    coverageNinety: mean((score) => score.insideNinety),
    widthHalf: mean((score) => score.widthHalf),
    widthNinety: mean((score) => score.widthNinety),
    clarke: Object.fromEntries(clarkeZones.map((zone) => [zone, mean((score) => score[zone])])) as Cell['clarke'],
  };
}

function betterThan(method: Scores = new Map(), baseline: Scores = new Map(), random: Random): Interval {
  return improvement(
    [...method].flatMap(([person, score]) => {
      const other = baseline.get(person);
      return other ? [{ baseline: rootMeanSquare(other), method: rootMeanSquare(score) }] : [];
    }),
    random,
  );
}
