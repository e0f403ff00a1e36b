import { leadTimes } from '../domain/forecast.ts';
import type { MethodName } from '../domain/method.ts';
import { type Random, seededRandom } from '../learning/random.ts';
import {
  type AlarmReport,
  type AlarmReports,
  type AlarmSummary,
  alarmReport,
  alarmReports,
  alarmSummary,
} from './alarm-report.ts';
import type { AlarmTable } from './alarm-table.ts';
import type { Interval } from './paired-bootstrap.ts';
import { type BriefCell, briefCellOf, cellOf } from './report-cell.ts';
import { type ByLead, betterThan, reportedLeads, type ScopeReport, scopeReport } from './scope-report.ts';
import { rootMeanSquare, type ScoreTable } from './score-table.ts';

export interface DatasetReport extends ScopeReport<BriefCell> {
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
  readonly alarms: AlarmReports<AlarmSummary>;
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
  readonly alarms: AlarmReports<AlarmReport>;
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
    alarms: alarmReports(alarms.all(), { shipped: context.shipped, reportOf: alarmReport, random }),
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
  const groupOf = (isInside: (dataset: string) => boolean) =>
    scopeReport(everyone, { isInside, cellOf, everyLead: false }, random);
  const judged = [...(everyone.get('personal')?.get(reportedLeads[0]) ?? [])];
  const datasets = [...new Set(judged.map(([, { dataset }]) => dataset))].sort();
  const isLeftOut = (dataset: string) => leftOutDatasets.includes(dataset);
  const both = datasets.some(isLeftOut) && !datasets.every(isLeftOut);
  return {
    supportHours,
    ...scopeReport(everyone, { isInside: () => true, cellOf, everyLead: true }, random),
    groups: both ? { seen: groupOf((each) => !isLeftOut(each)), leftOut: groupOf(isLeftOut) } : {},
    datasets: Object.fromEntries(
      datasets.map((name) => [
        name,
        {
          leftOut: isLeftOut(name),
          ...scopeReport(
            everyone,
            { isInside: (each) => each === name, cellOf: briefCellOf, everyLead: false },
            random,
          ),
        },
      ]),
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
      { shipped, reportOf: alarmSummary, random },
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
