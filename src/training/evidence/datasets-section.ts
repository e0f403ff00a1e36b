import type { Interval } from '../paired-bootstrap.ts';
import type { DatasetReport, EvaluationReport } from '../report.ts';
import { reportedLeads } from '../scope-report.ts';
import { mainSupport } from './evidence.ts';
import { leadColours } from './gains-section.ts';
import { type IntervalRow, intervalPlot } from './interval-plot.ts';
import { image, type Section, section, table } from './markdown.ts';
import { between, lengthOf, signed } from './words.ts';

const file = 'gain-by-dataset.svg';

/** What `personal` gains over the pack as it is, dataset by dataset, for people whom training did not see. */
export function datasetsSection(report: EvaluationReport): Section {
  const support = mainSupport(report);
  const datasets = [...new Set(report.supports.flatMap((each) => Object.keys(each.datasets)))].sort();
  return {
    markdown: section(
      'By dataset',
      image(file, 'Percent less error of personal than of the pack as it is, by dataset'),
      'Percent less RMSE of `personal` than of `generic` at 30 / 60 min, with the number of people.',
      table(
        ['', ...report.supports.map(({ supportHours }) => lengthOf(supportHours))],
        datasets.map((dataset) => [
          dataset,
          ...report.supports.map((each) => {
            const own = each.datasets[dataset];
            if (!own) return '–';
            return `${gainsIn(own)
              .map((interval) => signed(interval?.estimate, 2))
              .join(' / ')} % (${own.people})`;
          }),
        ]),
      ),
      `With intervals, after ${lengthOf(support.supportHours)}; of two or three people an interval says little.`,
      table(
        ['', 'people', '30 min', '60 min'],
        Object.entries(support.datasets).map(([dataset, own]) => [
          dataset,
          String(own.people),
          ...gainsIn(own).map((interval) => `${signed(interval?.estimate, 2)} % ${between(interval, 2)}`),
        ]),
      ),
    ),
    pictures: {
      [file]: datasetPicture(
        `Percent less error of personal than of the pack as it is, after ${lengthOf(support.supportHours)}`,
        Object.entries(support.datasets).map(([dataset, own]) => ({
          name: `${dataset} (${own.people})`,
          gains: gainsIn(own),
        })),
      ),
    },
  };
}

/** `personal` over `generic`, by reported lead. */
const gainsIn = ({ methods }: Pick<DatasetReport, 'methods'>): (Interval | undefined)[] =>
  reportedLeads.map((lead) => methods.personal?.[String(lead)]?.betterThanGeneric);

/** One row for each dataset, one mark for each reported lead. */
export function datasetPicture(
  title: string,
  rows: readonly { readonly name: string; readonly gains: readonly (Interval | undefined)[] }[],
): string {
  return intervalPlot({
    title,
    xTitle: 'percent less RMSE; lines are 95 % intervals over people',
    legend: leadColours,
    rows: rows.map(
      ({ name, gains }): IntervalRow => ({
        name,
        marks: leadColours.flatMap(({ colour }, index) => {
          const interval = gains[index];
          return interval ? [{ interval, colour }] : [];
        }),
      }),
    ),
  });
}
