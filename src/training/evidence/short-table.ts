import type { EvaluationReport, SupportReport } from '../report.ts';
import type { Cell } from '../report-cell.ts';
import { reportedLeads } from '../scope-report.ts';
import { between, lengthOf, methodTitle, peopleCount, percentGain, signed } from './words.ts';

/** Shorter than this nobody waits for; the full table has them. */
const leastHours = 12;
/** Methods that stand in the table beside the fixed ones: those with the least error at the longest support. */
const bestOthers = 2;

/** RMSE at 30 / 60 minutes by support, for a README: the fixed methods, the best others, and what `personal` adds. */
export function shortTable(report: EvaluationReport): string {
  const supports = report.supports.filter(({ supportHours }) => supportHours >= leastHours);
  const shown = supports.length > 0 ? supports : report.supports;
  const columns = shown.map(
    ({ supportHours, people }) => `${lengthOf(supportHours)} of support (${peopleCount(people)})`,
  );
  const rows = tableMethods(report).map(
    (method) =>
      `| ${methodTitle(method, report)} | ${shown.map((support) => errorCell(support, method)).join(' | ')} |`,
  );
  const perSupport = (text: (support: SupportReport) => string) => shown.map(text).join(' | ');
  return [
    `| RMSE in mg/dL at 30 / 60 min | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...rows,
    `| Personal against generic, 95 % interval | ${perSupport(gainCell)} |`,
    `| Personal bands: the 50 % band and the 90 % band cover | ${perSupport(coverageCell)} |`,
  ].join('\n');
}

function tableMethods({ supports, methods, shipped }: EvaluationReport): string[] {
  const fixed: string[] = ['lastValue', 'generic', 'fineTuned', 'personal'];
  const longest = supports.at(-1);
  const error = (method: string) =>
    reportedLeads.reduce((sum, lead) => sum + (longest?.methods[method]?.[String(lead)]?.rmse ?? Number.NaN), 0);
  const others = methods
    .filter((method) => !fixed.includes(method) && method !== shipped && Number.isFinite(error(method)))
    .sort((a, b) => error(a) - error(b))
    .slice(0, bestOthers);
  const present = fixed.filter((method) => method === 'personal' || (methods as readonly string[]).includes(method));
  return [...present.slice(0, -1), ...others, 'personal'];
}

const cellsOf = (support: SupportReport, method: string): Cell[] =>
  reportedLeads.flatMap((lead) => support.methods[method]?.[String(lead)] ?? []);

function errorCell(support: SupportReport, method: string): string {
  const cells = cellsOf(support, method);
  const error = cells.map(({ rmse }) => rmse.toFixed(1)).join(' / ');
  if (method === 'lastValue') return error;
  return `${error} (${cells.map(({ betterThanLastValue }) => percentGain(betterThanLastValue?.estimate)).join(' / ')})`;
}

const gainCell = (support: SupportReport): string =>
  cellsOf(support, 'personal')
    .map(({ betterThanGeneric }) => `${signed(betterThanGeneric?.estimate, 2)} % ${between(betterThanGeneric, 2)}`)
    .join(' / ');

function coverageCell(support: SupportReport): string {
  const cells = cellsOf(support, 'personal');
  const percent = (read: (cell: Cell) => number) => cells.map((cell) => (100 * read(cell)).toFixed(0)).join(' / ');
  return `${percent((cell) => cell.coverageHalf)} % and ${percent((cell) => cell.coverageNinety)} %`;
}
