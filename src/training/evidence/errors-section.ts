import type { EvaluationReport } from '../report.ts';
import { reportedLeads } from '../scope-report.ts';
import type { ImportedResult } from './evidence.ts';
import { linePlot } from './line-plot.ts';
import { image, type Section, section, table } from './markdown.ts';
import { colours } from './svg.ts';
import { lengthOf, methodTitle, peopleCount } from './words.ts';

const named = ['lastValue', 'generic', 'personal'] as const;
const nameOf = { lastValue: 'stays as it is', generic: 'not adapted', personal: 'personal' } as const;

/** The error of every method at every support. */
export function errorsSection(report: EvaluationReport, imported: readonly ImportedResult[]): Section {
  const { supports, methods } = report;
  const header = [
    'RMSE in mg/dL at 30 / 60 min',
    ...supports.map(({ supportHours, people }) => `${lengthOf(supportHours)} (${peopleCount(people)})`),
  ];
  const rows = [...methods, 'personal'].map((method) => [
    methodTitle(method, report),
    ...supports.map((support) =>
      reportedLeads.map((lead) => support.methods[method]?.[String(lead)]?.rmse?.toFixed(2) ?? '–').join(' / '),
    ),
  ]);
  const importedRows = imported.map((each) => [
    `${each.title} (imported)`,
    ...supports.map(({ supportHours }) => {
      const own = each.supports.find((support) => support.supportHours === supportHours);
      return own ? `${own.rmse30.toFixed(2)} / ${own.rmse60.toFixed(2)}` : '–';
    }),
  ]);
  return {
    markdown: section(
      'Error by support',
      ...reportedLeads.map((lead) => image(fileOf(lead), `RMSE ${lead} minutes ahead, by support and method`)),
      'Not the same people stand in every column: few records are long enough for the longest. Grey lines are the other methods; the rules among them may lie above the picture.',
      table(header, [...rows, ...importedRows]),
      ...imported.map(
        ({ title, tool }) => `${title} was not computed by Attune: ${tool}, on the same people, hours and inputs.`,
      ),
    ),
    pictures: Object.fromEntries(reportedLeads.map((lead) => [fileOf(lead), pictureOf(report, lead)])),
  };
}

const fileOf = (lead: number): string => `rmse-${lead}-min-by-support.svg`;

function pictureOf({ supports, methods }: EvaluationReport, lead: number): string {
  const relative = (method: string) =>
    supports.flatMap(({ methods: cells }, index): [number, number][] => {
      const [own, last] = [cells[method]?.[String(lead)]?.rmse, cells.lastValue?.[String(lead)]?.rmse];
      return own && last ? [[index, 100 * (own / last)]] : [];
    });
  const others = methods.filter((method) => !(named as readonly string[]).includes(method));
  // A method far worse than doing nothing would flatten all others.
  const lines = others
    .map((method) => ({ colour: colours.quiet, quiet: true, points: relative(method) }))
    .filter(({ points }) => points.every(([, value]) => value <= 105));
  return linePlot({
    title: `RMSE ${lead} minutes ahead, in percent of "stays as it is"`,
    xTitle: 'readings learned from',
    yTitle: 'percent',
    xTicks: supports.map(({ supportHours }, at) => ({ at, name: lengthOf(supportHours) })),
    lines: [
      ...lines,
      ...named.map((method) => ({ name: nameOf[method], colour: colours[method], points: relative(method) })),
    ],
  });
}
