import type { MethodName } from '../domain/forecast.ts';
import { type Random, seededRandom } from '../learning/random.ts';
import {
  type Interval,
  improvement,
  meanOf,
  type PersonScore,
  rootMeanSquare,
  type ScoreTable,
} from './score-table.ts';

export const reportedLeads = [30, 60] as const;
export const reportedMethods: readonly MethodName[] = ['lastValue', 'generic', 'fineTuned', 'personal'];

interface Cell {
  readonly people: number;
  readonly rmse: number;
  readonly mae: number;
  readonly coverageHalf: number;
  readonly coverageNinety: number;
  /** Percent less error than `lastValue`, and than `generic`, over the same people. */
  readonly betterThanLastValue: Interval;
  readonly betterThanGeneric: Interval;
}

export interface SupportReport {
  readonly supportHours: number;
  readonly people: number;
  readonly methods: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly datasets: Readonly<Record<string, SupportReport['methods']>>;
}

export interface EvaluationReport {
  readonly pack: string;
  readonly unit: 'mg/dL';
  readonly note: string;
  readonly people: readonly string[];
  readonly supports: readonly SupportReport[];
}

const note =
  'Errors are per person, averaged over people. Support is adapted on, the query is the following three days, one hour apart. Intervals: 95 %, paired bootstrap over people.';

function cellOf(
  table: ScoreTable,
  supportHours: number,
  method: string,
  lead: number,
  random: Random,
  dataset?: string,
): Cell {
  const within = (name: string) =>
    new Map(
      [...table.people(supportHours, name, lead)].filter(
        ([, score]) => dataset === undefined || score.dataset === dataset,
      ),
    );
  const own = within(method);
  const against = (baseline: Map<string, PersonScore>): Interval =>
    improvement(
      [...own].flatMap(([name, score]) => {
        const other = baseline.get(name);
        return other ? [{ baseline: rootMeanSquare(other), method: rootMeanSquare(score) }] : [];
      }),
      random,
    );
  const scores = [...own.values()];
  return {
    people: scores.length,
    rmse: meanOf(scores.map(rootMeanSquare)),
    mae: meanOf(scores.map((score) => score.absoluteError / score.count)),
    coverageHalf: meanOf(scores.map((score) => score.insideHalf / score.count)),
    coverageNinety: meanOf(scores.map((score) => score.insideNinety / score.count)),
    betterThanLastValue: against(within('lastValue')),
    betterThanGeneric: against(within('generic')),
  };
}

export function reportOf(
  table: ScoreTable,
  {
    pack,
    supportHours,
    people,
    seed,
  }: { pack: string; supportHours: readonly number[]; people: readonly string[]; seed: number },
): EvaluationReport {
  const random = seededRandom(seed);
  const methodsOf = (hours: number, dataset?: string) =>
    Object.fromEntries(
      reportedMethods.map((method) => [
        method,
        Object.fromEntries(
          reportedLeads.map((lead) => [String(lead), cellOf(table, hours, method, lead, random, dataset)]),
        ),
      ]),
    );
  return {
    pack,
    unit: 'mg/dL',
    note,
    people,
    // A support that nobody here has the record for is left out, not shown as noughts.
    supports: supportHours.flatMap((hours) => {
      const scored = [...table.people(hours, 'personal', reportedLeads[0]).values()];
      if (scored.length === 0) return [];
      const datasets = [...new Set(scored.map((score) => score.dataset))].sort();
      return {
        supportHours: hours,
        people: scored.length,
        methods: methodsOf(hours),
        datasets: Object.fromEntries(datasets.map((dataset) => [dataset, methodsOf(hours, dataset)])),
      };
    }),
  };
}

const titles: Readonly<Record<string, string>> = {
  lastValue: 'Stays as it is (`lastValue`)',
  generic: 'Pack, not adapted (`generic`)',
  fineTuned: 'Pooled, plain fine-tuning (`fineTuned`)',
  personal: '**Personal** (`personal`, Meta-SGD inner loop)',
};
const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;

/** The report as a Markdown table: RMSE at 30 / 60 min, and how much better than last value at each. */
export function markdownOf(report: EvaluationReport): string {
  const columns = report.supports.map(({ supportHours, people }) => {
    const length = supportHours < 24 ? `${supportHours} h` : `${supportHours / 24} d`;
    return `${length} of support (${people} ${people === 1 ? 'person' : 'people'})`;
  });
  const rows = reportedMethods.map((method) => {
    const cells = report.supports.map(({ methods }) => {
      const [near, far] = reportedLeads.map((lead) => methods[method]?.[String(lead)] as Cell) as [Cell, Cell];
      const error = `${near.rmse.toFixed(1)} / ${far.rmse.toFixed(1)}`;
      if (method === 'lastValue') return error;
      const better = [near, far].map((cell) => `${signed(cell.betterThanLastValue.estimate)} %`).join(' / ');
      return `${error} (${better})`;
    });
    return `| ${titles[method]} | ${cells.join(' | ')} |`;
  });
  const coverage = report.supports.map(({ methods }) => {
    const cells = reportedLeads.map((lead) => methods.personal?.[String(lead)] as Cell);
    const percent = (read: (cell: Cell) => number) => cells.map((cell) => (100 * read(cell)).toFixed(0)).join(' / ');
    return `${percent((cell) => cell.coverageHalf)} % and ${percent((cell) => cell.coverageNinety)} %`;
  });
  const gain = report.supports.map(({ methods }) =>
    reportedLeads
      .map((lead) => {
        const cell = methods.personal?.[String(lead)] as Cell;
        const { estimate, low, high } = cell.betterThanGeneric;
        return `${estimate.toFixed(2)} % [${low.toFixed(2)}, ${high.toFixed(2)}]`;
      })
      .join(' / '),
  );
  return [
    `| RMSE in mg/dL at 30 / 60 min | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...rows,
    `| Personal against generic, 95 % interval | ${gain.join(' | ')} |`,
    `| Personal bands: the 50 % band and the 90 % band cover | ${coverage.join(' | ')} |`,
  ].join('\n');
}
