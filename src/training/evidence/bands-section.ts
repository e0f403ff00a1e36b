import { leadTimes } from '../../domain/forecast.ts';
import type { EvaluationReport, SupportReport } from '../report.ts';
import type { BriefCell, Cell } from '../report-cell.ts';
import { linePlot } from './line-plot.ts';
import { image, type Section, section, table } from './markdown.ts';
import { colours } from './svg.ts';
import { lengthOf, percent } from './words.ts';

/** Where the coverage of a band should lie, in percent. */
export const coverageGoals = {
  half: { from: 47, to: 53 },
  ninety: { from: 88, to: 92 },
  /** Of the 90 % band, in every dataset. */
  dataset: { from: 85, to: 95 },
} as const;

const bands = {
  half: { file: 'coverage-50.svg', title: '50 % band', coverage: 'coverageHalf', goal: coverageGoals.half },
  ninety: { file: 'coverage-90.svg', title: '90 % band', coverage: 'coverageNinety', goal: coverageGoals.ninety },
} as const;
const bandNames = ['half', 'ninety'] as const;
const supportColours = ['#8b949e', '#9a6dd7', '#d9822b', '#2f81f7', '#2ea043'];

/** Whether the bands hold what they promise, lead time by lead time and dataset by dataset. */
export function bandsSection(report: EvaluationReport): Section {
  const { supports } = report;
  const datasets = [...new Set(supports.flatMap((support) => Object.keys(support.datasets)))].sort();
  const cellsOf = (support: SupportReport) => leadTimes.map((lead) => support.methods.personal?.[String(lead)] as Cell);
  return {
    markdown: section(
      'Bands',
      ...bandNames.map((band) =>
        image(bands[band].file, `Share of readings inside the ${bands[band].title} of personal, by lead time`),
      ),
      'Share of readings inside the 50 % and the 90 % band of `personal`.',
      table(
        ['', ...leadTimes.map((lead) => `${lead} min`)],
        supports.flatMap((support) => {
          const cells = cellsOf(support);
          return [
            [`${lengthOf(support.supportHours)}, 50 %`, ...cells.map(({ coverageHalf }) => percent(coverageHalf))],
            [`${lengthOf(support.supportHours)}, 90 %`, ...cells.map(({ coverageNinety }) => percent(coverageNinety))],
          ];
        }),
      ),
      'The same by dataset, the least and the most over all lead times: 50 % band, 90 % band.',
      table(
        ['', ...supports.map(({ supportHours }) => lengthOf(supportHours))],
        datasets.map((dataset) => [
          dataset,
          ...supports.map(({ datasets: all }) => {
            const cells = Object.values(all[dataset]?.methods.personal ?? {});
            const span = (read: (cell: BriefCell) => number) => {
              const values = cells.map(read);
              return `${percent(Math.min(...values))} to ${percent(Math.max(...values))}`;
            };
            if (cells.length === 0) return '–';
            return `${span((cell) => cell.coverageHalf)}, ${span((cell) => cell.coverageNinety)}`;
          }),
        ]),
      ),
    ),
    pictures: Object.fromEntries(bandNames.map((band) => [bands[band].file, pictureOf(report, band)])),
  };
}

function pictureOf({ supports }: EvaluationReport, band: keyof typeof bands): string {
  const { title, coverage, goal } = bands[band];
  return linePlot({
    title: `Readings inside the ${title} of personal, percent`,
    xTitle: 'minutes ahead',
    yTitle: 'percent inside',
    zones: [{ name: `${goal.from} to ${goal.to}`, ...goal }],
    lines: supports.map((support, index) => ({
      name: lengthOf(support.supportHours),
      colour: supportColours[index % supportColours.length] ?? colours.quiet,
      points: leadTimes.map((lead): [number, number] => [
        lead,
        100 * (support.methods.personal?.[String(lead)]?.[coverage] ?? Number.NaN),
      ]),
    })),
  });
}
