import type { Interval } from '../paired-bootstrap.ts';
import type { EvaluationReport } from '../report.ts';
import { type ByLead, reportedLeads } from '../scope-report.ts';
import { mainSupport } from './evidence.ts';
import { intervalPlot } from './interval-plot.ts';
import { image, type Section, section, table } from './markdown.ts';
import { colours } from './svg.ts';
import { between, lengthOf, methodTitle, plainTitle, signed } from './words.ts';

export const leadColours = [
  { name: '30 min', colour: colours.personal },
  { name: '60 min', colour: colours.generic },
] as const;

const file = 'gain-over-generic.svg';
/** Percent; what is far worse than the pack as it is would flatten the rest. */
const leastShown = -5;

/** What adaptation brings over the pack as it is, method by method, and `personal` against each. */
export function gainsSection(report: EvaluationReport): Section {
  const support = mainSupport(report);
  const length = lengthOf(support.supportHours);
  const others = report.methods.filter((method) => method !== 'generic' && method !== 'lastValue');
  const gain = (method: string) =>
    reportedLeads.map((lead) => support.methods[method]?.[String(lead)]?.betterThanGeneric as Interval);
  const shown = ['personal', ...others.filter((method) => method !== report.shipped)].sort(
    (a, b) => sumOf(gain(b)) - sumOf(gain(a)),
  );
  const cells = (intervals: readonly (Interval | undefined)[]) =>
    intervals.map((interval) => `${signed(interval?.estimate, 2)} % ${between(interval, 2)}`);
  const against = (byLead: ByLead<Interval> | undefined) => cells(reportedLeads.map((lead) => byLead?.[String(lead)]));
  return {
    markdown: section(
      'What adaptation gains',
      image(file, `Percent less error than the pack as it is, after ${length} of readings`),
      `Percent less RMSE than the pack not adapted, after ${length}, and percent less RMSE of \`personal\` than of each method; over the same people, 95 % intervals.`,
      table(
        ['', 'over `generic`, 30 min', '60 min', '`personal` over it, 30 min', '60 min'],
        [
          ...shown.map((method) => [
            methodTitle(method, report),
            ...cells(gain(method)),
            ...(method === 'personal' ? ['', ''] : against(support.personalBetterThan[method])),
          ]),
          ...['generic', 'lastValue'].map((method) => [
            methodTitle(method, report),
            ...(method === 'generic' ? ['', ''] : cells(gain(method))),
            ...against(support.personalBetterThan[method]),
          ]),
        ],
      ),
    ),
    pictures: {
      [file]: intervalPlot({
        title: `Percent less error than the pack as it is, after ${length}`,
        xTitle: `percent less RMSE; lines are 95 % intervals, cut off at ${signed(leastShown, 0)}`,
        legend: leadColours,
        least: leastShown,
        rows: shown.map((method) => ({
          name: plainTitle(method, report),
          strong: method === 'personal',
          marks: gain(method).map((interval, index) => ({
            interval,
            colour: (leadColours[index] as (typeof leadColours)[number]).colour,
          })),
        })),
      }),
    },
  };
}

const sumOf = (intervals: readonly (Interval | undefined)[]): number =>
  intervals.reduce((sum, interval) => sum + (interval?.estimate ?? Number.NEGATIVE_INFINITY), 0);
