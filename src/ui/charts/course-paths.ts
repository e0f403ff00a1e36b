/** One moment or day of a course; canonical or shown unit, as the caller likes. */
export interface CoursePoint {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** A second line: diastolic below systolic. */
  readonly secondary?: number;
  /** What the lines follow instead, where single values are too many to be calm. */
  readonly trend?: number;
  readonly secondaryTrend?: number;
}

export interface CourseFrame {
  readonly fromX: number;
  readonly toX: number;
  readonly fromY: number;
  readonly toY: number;
  /** Points further apart than this are not joined: nothing was measured between them. */
  readonly widestGap: number;
}

/** In hundredths of a frame 100 wide and 100 high. */
export interface CoursePaths {
  readonly line: string;
  readonly secondary: string;
  /** The single values where the lines follow a trend: a dot for each. */
  readonly dots: string;
  /** From low to high around the line. */
  readonly band: string;
  /** One upright stroke per point, from the floor to its value. */
  readonly bars: string;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** SVG paths of a course, stretched to any size. A point with no neighbour becomes a dot. */
export function coursePaths(points: readonly CoursePoint[], frame: CourseFrame): CoursePaths {
  const x = (point: CoursePoint) => round(((point.x - frame.fromX) / (frame.toX - frame.fromX)) * 100);
  const y = (value: number) => round(100 - ((value - frame.fromY) / (frame.toY - frame.fromY)) * 100);
  const runs = runsOf(points, frame.widestGap);
  const lineOf = (heightOf: (point: CoursePoint) => number) =>
    runs
      .map((run) => {
        const [first] = run;
        // A line of no length with round ends is a dot.
        if (run.length === 1 && first) return `M${x(first)} ${y(heightOf(first))}h0.01`;
        return run.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point)} ${y(heightOf(point))}`).join('');
      })
      .join('');
  const band = runs
    .filter((run) => run.some(({ low, high }) => high > low))
    .map((run) => {
      const up = run.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point)} ${y(point.high)}`);
      const down = run.toReversed().map((point) => `L${x(point)} ${y(point.low)}`);
      return `${[...up, ...down].join('')}Z`;
    })
    .join('');
  const floor = y(frame.fromY);
  return {
    line: lineOf(({ trend, value }) => trend ?? value),
    secondary: points.some(({ secondary }) => secondary !== undefined)
      ? lineOf(({ secondaryTrend, secondary, value }) => secondaryTrend ?? secondary ?? value)
      : '',
    dots: points
      .filter(({ trend }) => trend !== undefined)
      .flatMap((point) => [point.value, point.secondary ?? []].flat().map((value) => `M${x(point)} ${y(value)}h0.01`))
      .join(''),
    band,
    bars: points.map((point) => `M${x(point)} ${floor}V${y(point.value)}`).join(''),
  };
}

function runsOf(points: readonly CoursePoint[], widestGap: number): CoursePoint[][] {
  const runs: CoursePoint[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    if (point.x - before > widestGap) runs.push([]);
    runs.at(-1)?.push(point);
    before = point.x;
  }
  return runs;
}

/** The point nearest to an x; null for none. Points ascend. */
export function nearestPoint(points: readonly CoursePoint[], x: number): CoursePoint | null {
  let best: CoursePoint | null = null;
  for (const point of points) {
    if (best === null || Math.abs(point.x - x) <= Math.abs(best.x - x)) best = point;
    else break;
  }
  return best;
}
