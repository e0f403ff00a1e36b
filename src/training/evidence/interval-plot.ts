import type { Interval } from '../paired-bootstrap.ts';
import { scaleOf } from './scale.ts';
import { element, picture, plotWidth, text } from './svg.ts';
import { signed } from './words.ts';

export interface IntervalMark {
  readonly interval: Interval;
  readonly colour: string;
}

export interface IntervalRow {
  readonly name: string;
  readonly strong?: boolean;
  /** One below the other. */
  readonly marks: readonly IntervalMark[];
}

export interface IntervalPlot {
  readonly title: string;
  readonly xTitle: string;
  readonly rows: readonly IntervalRow[];
  readonly legend: readonly { readonly name: string; readonly colour: string }[];
  /** The axis ends here, and so do marks that go further: one that fails badly must not hide the others. */
  readonly least?: number;
  readonly goal?: { readonly at: number; readonly name: string };
}

const frame = { left: 210, right: plotWidth - 110, top: 62 };

/** A point with its interval for each row, left and right of nought. */
export function intervalPlot({ title, xTitle, rows, legend, least, goal }: IntervalPlot): string {
  const marksPerRow = Math.max(1, ...rows.map(({ marks }) => marks.length));
  const rowHeight = 12 + 12 * marksPerRow;
  const bottom = frame.top + rows.length * rowHeight;
  const known = rows.flatMap(({ marks }) => marks.map(({ interval }) => interval)).filter(isKnown);
  const bounded = (value: number) => (least === undefined ? value : Math.max(least, value));
  const values = known.flatMap(({ low, high }) => [bounded(low), bounded(high)]);
  const x = scaleOf([0, ...values, ...(goal ? [goal.at] : [])], [frame.left, frame.right]);
  const upright = (at: number, name: string, dashed?: string) =>
    element('line', { class: name, x1: x(at), x2: x(at), y1: frame.top, y2: bottom, 'stroke-dasharray': dashed });
  return picture(
    title,
    bottom + 48,
    ...legend.map(
      ({ name, colour }, index) =>
        element('circle', { cx: frame.left + 6 + 130 * index, cy: 42, r: 4, fill: colour }) +
        text(name, frame.left + 16 + 130 * index, 46),
    ),
    ...x.ticks.flatMap((tick) => [
      upright(tick, tick === 0 ? 'zero' : 'grid'),
      text(signed(tick, tickDigits(x.ticks)), x(tick), bottom + 18, { 'text-anchor': 'middle' }),
    ]),
    ...(goal
      ? [upright(goal.at, 'zero', '4 4'), text(goal.name, x(goal.at), frame.top - 4, { 'text-anchor': 'middle' })]
      : []),
    text(xTitle, (frame.left + frame.right) / 2, bottom + 38, { 'text-anchor': 'middle' }),
    ...rows.flatMap(({ name, strong, marks }, row) => {
      const top = frame.top + row * rowHeight;
      const middle = top + rowHeight / 2;
      return [
        text(name, frame.left - 12, middle + 4, { 'text-anchor': 'end', class: strong ? 'strong' : undefined }),
        ...marks.map((mark, index) => markOf(mark, middle + 12 * (index - (marks.length - 1) / 2), x, bounded)),
      ];
    }),
  );
}

const isKnown = ({ estimate, low, high }: Interval): boolean =>
  [estimate, low, high].every((value) => value !== null && Number.isFinite(value));

const tickDigits = (ticks: readonly number[]): number => (ticks.every(Number.isInteger) ? 0 : 1);

function markOf(
  { interval, colour }: IntervalMark,
  y: number,
  x: (value: number) => number,
  bounded: (value: number) => number,
): string {
  if (!isKnown(interval)) return '';
  const { estimate, low, high } = interval;
  const line = { x1: x(bounded(low)), x2: x(bounded(high)), y1: y, y2: y, stroke: colour, 'stroke-width': 2 };
  const point = bounded(estimate) === estimate ? element('circle', { cx: x(estimate), cy: y, r: 4, fill: colour }) : '';
  return (
    element('line', line) + point + text(signed(estimate, 2), frame.right + 14, y + 4, { style: `fill: ${colour}` })
  );
}
