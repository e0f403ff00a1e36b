import type { EvaluationReport } from '../report.ts';
import { datasetPicture } from './datasets-section.ts';
import { mainSupportHours } from './evidence.ts';
import { leftOutResults } from './left-out-people.ts';
import { image, type Section, section, table } from './markdown.ts';
import { between, lengthOf, signed } from './words.ts';

const file = 'gain-on-left-out-datasets.svg';

/** Whole datasets that training never saw: other sensors, other countries, other illnesses. */
export function leftOutSection(reports: readonly EvaluationReport[]): Section | null {
  const hours = [...new Set(reports.flatMap(({ supports }) => supports.map(({ supportHours }) => supportHours)))].sort(
    (a, b) => a - b,
  );
  const bySupport = hours.map((each) => ({ hours: each, results: leftOutResults(reports, each) }));
  if (bySupport.every(({ results }) => results.size === 0)) return null;
  const main =
    bySupport.findLast(({ hours: each, results }) => each <= mainSupportHours && results.size > 0) ?? bySupport[0];
  const pair = (values: readonly number[]) => values.map((value) => value.toFixed(2)).join(' / ');
  return {
    markdown: section(
      'Datasets that training never saw',
      'Each dataset was left out of the making of a pack (`--exclude`), and everyone in it judged by that pack. RMSE in mg/dL at 30 / 60 min.',
      image(file, 'Percent less error of personal than of the pack as it is, on datasets left out of training'),
      table(
        [
          'support',
          'dataset',
          'people',
          '`lastValue`',
          '`generic`',
          '`personal`',
          '`personal` over `lastValue`',
          'over `generic`, 30 min',
          '60 min',
        ],
        bySupport.flatMap(({ hours: each, results }) =>
          [...results].map(([dataset, { people, rmse, overGeneric, overLastValue }]) => [
            lengthOf(each),
            dataset === 'all' ? '**all**' : dataset,
            String(people),
            pair(rmse.lastValue),
            pair(rmse.generic),
            pair(rmse.personal),
            `${overLastValue.map(({ estimate }) => signed(estimate)).join(' / ')} %`,
            ...overGeneric.map((interval) => `${signed(interval.estimate, 2)} % ${between(interval, 2)}`),
          ]),
        ),
      ),
    ),
    pictures: main
      ? {
          [file]: datasetPicture(
            `Percent less error of personal on datasets left out of training, after ${lengthOf(main.hours)}`,
            [...main.results].map(([dataset, { people, overGeneric }]) => ({
              name: `${dataset} (${people})`,
              gains: overGeneric,
            })),
          ),
        }
      : {},
  };
}
