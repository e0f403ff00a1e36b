import { scaleOf } from './scale.ts';
import { element, picture, plotWidth, text } from './svg.ts';

export interface Line {
  /** Stands at the line's end; without one the line belongs to another of its colour, or to the many. */
  readonly name?: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Drawn thin: one of many that the others are compared with. */
  readonly quiet?: boolean;
  readonly dashed?: boolean;
}

export interface Zone {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface LinePlot {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly lines: readonly Line[];
  /** Where values should lie. */
  readonly zones?: readonly Zone[];
  /** Named places on the x axis; by default round numbers. */
  readonly xTicks?: readonly { readonly at: number; readonly name: string }[];
  /** Values that the y axis must show besides those of the lines. */
  readonly yShows?: readonly number[];
  /** A place on the x axis that matters, marked from bottom to top. */
  readonly mark?: { readonly at: number; readonly name: string };
}

const frame = { left: 58, right: plotWidth - 150, top: 40, bottom: 300 };
const height = 350;
/** Names at the ends of lines keep so many pixels from each other. */
const nameHeight = 15;

/** Lines over a common axis, each named at its end. */
export function linePlot({ title, xTitle, yTitle, lines, zones = [], xTicks, yShows = [], mark }: LinePlot): string {
  const points = lines.flatMap((line) => line.points);
  const xs = xTicks ? xTicks.map(({ at }) => at) : [...points.map(([x]) => x), ...(mark ? [mark.at] : [])];
  const x = scaleOf(xs, [frame.left, frame.right]);
  const span = { low: Math.min(...xs), high: Math.max(...xs) };
  const placed = xTicks
    ? (value: number) =>
        frame.left + 18 + ((value - span.low) / (span.high - span.low || 1)) * (frame.right - frame.left - 36)
    : x;
  const y = scaleOf(
    [...points.map(([, value]) => value), ...zones.flatMap(({ from, to }) => [from, to]), ...yShows],
    [frame.bottom, frame.top],
  );
  const named = xTicks ?? x.ticks.map((at) => ({ at, name: String(at) }));
  return picture(
    title,
    height,
    ...zones.map((zone) => zoneOf(zone, y)),
    ...y.ticks.flatMap((tick) => [
      element('line', { class: 'grid', x1: frame.left, x2: frame.right, y1: y(tick), y2: y(tick) }),
      text(String(tick), frame.left - 8, y(tick) + 4, { 'text-anchor': 'end' }),
    ]),
    ...named.map(({ at, name }) => text(name, placed(at), frame.bottom + 20, { 'text-anchor': 'middle' })),
    text(xTitle, (frame.left + frame.right) / 2, frame.bottom + 40, { 'text-anchor': 'middle' }),
    text(yTitle, 16, (frame.top + frame.bottom) / 2, {
      'text-anchor': 'middle',
      transform: `rotate(-90 16 ${(frame.top + frame.bottom) / 2})`,
    }),
    ...(mark
      ? [
          element('line', {
            class: 'zero',
            x1: placed(mark.at),
            x2: placed(mark.at),
            y1: frame.top,
            y2: frame.bottom,
            'stroke-dasharray': '2 3',
          }),
          text(mark.name, placed(mark.at) + 6, frame.bottom - 8),
        ]
      : []),
    ...lines.map((line) => pathOf(line, placed, y)),
    ...namesOf(lines, placed, y),
  );
}

function zoneOf({ name, from, to }: Zone, y: (value: number) => number): string {
  const size = { x: frame.left, y: y(to), width: frame.right - frame.left, height: y(from) - y(to) };
  return element('rect', { class: 'zone', ...size }) + text(name, frame.left + 6, y(to) - 4);
}

function pathOf({ points, colour, quiet, dashed }: Line, x: (value: number) => number, y: (value: number) => number) {
  return element('polyline', {
    points: points.map(([across, up]) => `${x(across).toFixed(1)},${y(up).toFixed(1)}`).join(' '),
    fill: 'none',
    stroke: colour,
    'stroke-width': quiet ? 1 : 2.2,
    'stroke-opacity': quiet ? 0.55 : undefined,
    'stroke-dasharray': dashed ? '5 4' : undefined,
    'stroke-linejoin': 'round',
  });
}

/** Names beside the last points, moved apart where they would lie on each other. */
function namesOf(lines: readonly Line[], x: (value: number) => number, y: (value: number) => number): string[] {
  const ends = lines
    .flatMap(({ name, colour, points }) => {
      const end = points.at(-1);
      return name !== undefined && end ? [{ name, colour, x: x(end[0]), y: y(end[1]) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let lowest = Number.NEGATIVE_INFINITY;
  return ends.map(({ name, colour, x: across, y: up }) => {
    lowest = Math.max(up, lowest + nameHeight);
    const dot = element('circle', { cx: across, cy: up, r: 3, fill: colour });
    return dot + text(name, Math.max(across, frame.right) + 10, lowest + 4, { style: `fill: ${colour}` });
  });
}
