import { leadTimes } from '../../domain/forecast.ts';
import { methodNames } from '../../domain/method.ts';
import type { Interval } from '../paired-bootstrap.ts';
import type { EvaluationReport } from '../report.ts';
import type { BriefCell } from '../report-cell.ts';
import { reportedLeads } from '../scope-report.ts';
import { coverageGoals } from './bands-section.ts';
import { type Evidence, mainSupportHours, supportAt } from './evidence.ts';
import { leftOutResults } from './left-out-people.ts';
import { between, lengthOf, percent, signed } from './words.ts';

/** Something that was to be reached, and what was. */
export interface Promised {
  readonly what: string;
  readonly asked: string;
  readonly measured: string;
  /** Null where it was not measured. */
  readonly kept: boolean | null;
}

/** What Attune set out to show, held against what was measured. The goals were set before; the rest is computed. */
export function promisesIn(evidence: Evidence): Promised[] {
  const { report } = evidence;
  return [
    overLastValue(report, 24, [17, 16.5]),
    overLastValue(report, 72, [18.5, 17]),
    neverWorse(report),
    overGeneric('On people it has never seen', gainsAt(report, mainSupportHours), 0.5),
    overGeneric('On datasets it has never seen', leftOutGains(evidence.leftOut), 1.2),
    ...benchmarkGoals.map((goal) => benchmark(evidence, goal)),
    lowAlarm(report),
    covered(report, 'coverageNinety', '90 % band', coverageGoals.ninety),
    covered(report, 'coverageHalf', '50 % band', coverageGoals.half),
    coveredInDatasets(report),
    nothingMissing(report),
  ];
}

const slash = (values: readonly (number | undefined)[], digits = 1): string =>
  values.map((value) => signed(value, digits)).join(' / ');

const notMeasured = (what: string, asked: string): Promised => ({ what, asked, measured: 'not measured', kept: null });

function overLastValue(report: EvaluationReport, hours: number, goals: readonly [number, number]): Promised {
  const what = `Personal against "stays as it is", ${lengthOf(hours)}, 30 / 60 min`;
  const asked = `${slash(goals)} % less error`;
  const cells = reportedLeads.map((lead) => supportAt(report, hours)?.methods.personal?.[String(lead)]);
  const gains = cells.map((cell) => cell?.betterThanLastValue?.estimate ?? Number.NaN);
  if (cells.some((cell) => cell === undefined)) return notMeasured(what, asked);
  return {
    what,
    asked,
    measured: `${slash(gains)} % (${cells.map((cell) => cell?.rmse.toFixed(1)).join(' / ')} mg/dL)`,
    kept: gains.every((gain, index) => gain >= (goals[index] as number)),
  };
}

const gainsAt = (report: EvaluationReport, hours: number): (Interval | undefined)[] =>
  reportedLeads.map((lead) => supportAt(report, hours)?.methods.personal?.[String(lead)]?.betterThanGeneric);

const leftOutGains = (reports: readonly EvaluationReport[]): (Interval | undefined)[] => {
  const results = leftOutResults(reports, mainSupportHours);
  const together = results.get('all') ?? [...results.values()][0];
  return reportedLeads.map((_, index) => together?.overGeneric[index]);
};

function overGeneric(whom: string, gains: readonly (Interval | undefined)[], goal: number): Promised {
  const what = `${whom}: personal against the pack not adapted, ${lengthOf(mainSupportHours)}, 30 / 60 min`;
  const asked = `${signed(goal)} % less error, interval above zero`;
  const known = gains.flatMap((gain) => gain ?? []);
  if (known.length < gains.length) return notMeasured(what, asked);
  return {
    what,
    asked,
    measured: known.map((gain) => `${signed(gain.estimate, 2)} % ${between(gain, 2)}`).join(' / '),
    kept: known.every(({ estimate, low }) => estimate >= goal && low > 0),
  };
}

/** Percent by which personal may be worse than generic. */
const mostWorse = 0.2;

function neverWorse({ supports }: EvaluationReport): Promised {
  const places = supports.flatMap(({ supportHours, datasets }) =>
    Object.entries(datasets).flatMap(([dataset, { methods }]) =>
      reportedLeads.flatMap((lead) => {
        const gain = methods.personal?.[String(lead)]?.betterThanGeneric?.estimate;
        return gain === undefined ? [] : [{ name: `${dataset}, ${lengthOf(supportHours)}, ${lead} min`, gain }];
      }),
    ),
  );
  const worst = places.reduce((least, each) => (each.gain < least.gain ? each : least));
  const broken = places.filter(({ gain }) => gain < -mostWorse).length;
  return {
    what: 'Personal against the pack not adapted, at every support in every dataset',
    asked: `never more than ${mostWorse} % worse`,
    measured: `worst ${signed(worst.gain, 2)} % (${worst.name}); ${broken} of ${places.length} places beyond`,
    kept: broken === 0,
  };
}

interface BenchmarkGoal {
  readonly dataset: string;
  readonly measure: 'median' | 'mean';
  readonly rmse: number;
  readonly mae?: number;
}

const benchmarkGoals: readonly BenchmarkGoal[] = [
  { dataset: 'Colas_2019', measure: 'median', rmse: 5.15, mae: 4.3 },
  { dataset: 'Hall_2018', measure: 'median', rmse: 6.75, mae: 5.65 },
  { dataset: 'Dubosson_2018', measure: 'median', rmse: 14.6, mae: 11.4 },
  { dataset: 'Colas_2019', measure: 'mean', rmse: 9.5 },
  { dataset: 'Hall_2018', measure: 'mean', rmse: 12.7 },
];

function benchmark({ benchmarks, report }: Evidence, { dataset, measure, rmse, mae }: BenchmarkGoal): Promised {
  const what = `GlucoBench ${dataset}, ${measure} window, RMSE${mae === undefined ? '' : ' / MAE'}`;
  const asked = `at most ${[rmse, ...(mae === undefined ? [] : [mae])].map((value) => value.toFixed(2)).join(' / ')}`;
  const methods = benchmarks.flatMap(({ results }) => results).find((result) => result.dataset === dataset)?.methods;
  const own = (methods?.find(({ method }) => method === report.shipped) ?? methods?.at(-1))?.everyone[measure];
  if (!own) return notMeasured(what, asked);
  return {
    what,
    asked,
    measured: [own.rmse, ...(mae === undefined ? [] : [own.mae])].map((value) => value.toFixed(2)).join(' / '),
    kept: own.rmse <= rmse && (mae === undefined || own.mae <= mae),
  };
}

const alarmGoals = { recall: 0.86, early: 0.4 };

function lowAlarm({ alarms }: EvaluationReport): Promised {
  const what = 'Alarm of lows, warned of / at least 15 min before';
  const asked = `${percent(alarmGoals.recall)} / ${percent(alarmGoals.early)} at one false alarm a day`;
  const report = alarms.low.personal;
  if (!report || report.events === 0) return notMeasured(what, asked);
  const { recall, recallEarly, falseAlarms } = report.atOneFalseAlarm;
  return {
    what,
    asked,
    measured: `${percent(recall)} / ${percent(recallEarly)} of ${report.events} at ${falseAlarms.toFixed(2)}`,
    kept: recall >= alarmGoals.recall && recallEarly >= alarmGoals.early,
  };
}

type Coverage = 'coverageHalf' | 'coverageNinety';

/** The least and the most of these cells, in percent, and whether all lie inside. */
function spanOf(cells: readonly BriefCell[], coverage: Coverage, { from, to }: { from: number; to: number }) {
  const values = cells.map((cell) => 100 * cell[coverage]);
  return {
    measured: `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)} %`,
    kept: values.every((value) => value >= from && value <= to),
  };
}

function covered(
  report: EvaluationReport,
  coverage: Coverage,
  name: string,
  goal: { from: number; to: number },
): Promised {
  const cells = report.supports.flatMap(({ methods }) =>
    leadTimes.flatMap((lead) => methods.personal?.[String(lead)] ?? []),
  );
  return {
    what: `${name} of personal, at every support and lead time`,
    asked: `covers ${goal.from} to ${goal.to} %`,
    ...spanOf(cells, coverage, goal),
  };
}

function coveredInDatasets({ supports }: EvaluationReport): Promised {
  const { from, to } = coverageGoals.dataset;
  const cells = supports.flatMap(({ datasets }) =>
    Object.values(datasets).flatMap(({ methods }) => Object.values(methods.personal ?? {})),
  );
  return {
    what: '90 % band of personal, in every dataset at every support and lead time',
    asked: `covers ${from} to ${to} %`,
    ...spanOf(cells, 'coverageNinety', coverageGoals.dataset),
  };
}

function nothingMissing({ methods }: EvaluationReport): Promised {
  const missing = methodNames.filter((name) => !methods.includes(name));
  return {
    what: 'Methods compared',
    asked: `all ${methodNames.length}`,
    measured: missing.length === 0 ? `all ${methodNames.length}` : `without ${missing.join(', ')}`,
    kept: missing.length === 0,
  };
}
