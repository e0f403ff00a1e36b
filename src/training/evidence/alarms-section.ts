import type { Side } from '../../domain/metrics/excursion.ts';
import type { AlarmReport, AlarmReports, AlarmSummary } from '../alarm-report.ts';
import type { EvaluationReport } from '../report.ts';
import { linePlot } from './line-plot.ts';
import { image, type Section, section, table } from './markdown.ts';
import { colours } from './svg.ts';
import { between, lengthOf } from './words.ts';

const names: readonly (readonly [method: string, name: string])[] = [
  ['lastValue', 'level now'],
  ['generic', 'not adapted'],
  ['personal', 'personal'],
];
const sides = { low: 'lows', high: 'highs' } as const;
const fileOf = (side: Side): string => `alarms-${side}.svg`;

/** Whether a forecast warns of what a threshold on the level does not, and at what price in false alarms. */
export function alarmsSection({ alarms, supports }: EvaluationReport): Section {
  const blocks = [
    { name: 'all', alarms },
    ...supports.map(({ supportHours, alarms: own }) => ({ name: lengthOf(supportHours), alarms: own })),
  ];
  const rows = (side: Side) =>
    blocks.flatMap(({ name, alarms: reports }) =>
      names.flatMap(([method, title]) => {
        const report = reports[side][method];
        return report && report.events > 0 ? [[name, title, ...cellsOf(report)]] : [];
      }),
    );
  const shown = (['low', 'high'] as const).filter((side) => (alarms[side].personal?.curve.length ?? 0) > 1);
  const header = [
    'support',
    'alarm',
    'people, days',
    'events',
    'threshold',
    'false alarms a day',
    'warned',
    'at least 15 min before',
    'threshold of the other half of people: false, warned, early',
  ];
  return {
    markdown: section(
      'Alarms',
      'An alarm sounds where the chance of glucose below 70 (above 180) mg/dL at some lead time up to 30 minutes passes a threshold; then it is quiet for 30 minutes, and it never sounds while the level is already there. A low lasts at least 15 minutes and is 30 minutes from the next. It counts as warned of where an alarm sounded in the 45 minutes before it began; an alarm is false where no reading leaves the range for 45 minutes. Origins are all readings of the sensor. "Level now" is the ordinary alarm: its threshold is on the level alone, given here as 70 mg/dL over the level (the level over 180).',
      'The threshold is the lowest at which people have one false alarm a day on average, chosen on the people judged; in the last column each half of them is judged at the threshold chosen on the other half. Warned: of all events of all people together, 95 % interval over people.',
      ...shown.flatMap((side) => [
        image(fileOf(side), `Share of ${sides[side]} warned of, by false alarms a day`),
        `${side === 'low' ? 'Lows' : 'Highs'}:`,
        table(header, rows(side)),
      ]),
    ),
    pictures: Object.fromEntries(shown.map((side) => [fileOf(side), pictureOf(alarms, side)])),
  };
}

function cellsOf({ people, days, events, atOneFalseAlarm: at, crossFitted: other }: AlarmSummary): string[] {
  const two = (value: number) => value.toFixed(2);
  return [
    `${people}, ${days.toFixed(0)}`,
    String(events),
    two(at.threshold),
    two(at.falseAlarms),
    `${two(at.recall)} ${between(at.recallInterval, 2)}`,
    `${two(at.recallEarly)} ${between(at.recallEarlyInterval, 2)}`,
    [other.falseAlarms, other.recall, other.recallEarly].map(two).join(', '),
  ];
}

function pictureOf(alarms: AlarmReports<AlarmReport>, side: Side): string {
  const lines = names.flatMap(([method, name]) => {
    const curve = (alarms[side][method]?.curve ?? []).filter(({ falseAlarms }) => falseAlarms <= 3);
    const colour = colours[method as keyof typeof colours];
    return [
      { name, colour, points: curve.map(({ falseAlarms, recall }): [number, number] => [falseAlarms, 100 * recall]) },
      {
        colour,
        dashed: true,
        points: curve.map(({ falseAlarms, recallEarly }): [number, number] => [falseAlarms, 100 * recallEarly]),
      },
    ];
  });
  return linePlot({
    title: `Percent of ${sides[side]} warned of; dashed: at least 15 minutes before`,
    xTitle: 'false alarms a day',
    yTitle: 'percent',
    yShows: [0, 100],
    mark: { at: 1, name: 'one a day' },
    lines: lines.filter(({ points }) => points.length > 1),
  });
}
