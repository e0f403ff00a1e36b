import type { ProfilePoint } from '../../domain/clinical/glucose/ambulatory-profile.ts';

const minutesOfDay = 1440;
/** Points stand every quarter of an hour; what lies further apart has a time between that too few days know. */
const stepMinutes = 15;

/** In hundredths of a frame 100 wide and 100 high. */
export interface ProfilePaths {
  /** 5 to 95 %. */
  readonly outer: string;
  /** 25 to 75 %. */
  readonly inner: string;
  readonly median: string;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** @param yOf of a value in mg/dL, hundredths from the top */
export function profilePaths(points: readonly ProfilePoint[], yOf: (milligrams: number) => number): ProfilePaths {
  const runs = runsOf(points);
  const at = ({ minute, percentiles }: ProfilePoint, which: number) =>
    `${round((minute / minutesOfDay) * 100)} ${round(yOf(percentiles[which] as number))}`;
  const lineOf = (run: readonly ProfilePoint[], which: number) =>
    run.map((point, index) => `${index === 0 ? 'M' : 'L'}${at(point, which)}`).join('');
  const bandOf = (low: number, high: number) =>
    runs
      .map((run) => {
        const back = run.toReversed().map((point) => `L${at(point, low)}`);
        return `${lineOf(run, high)}${back.join('')}Z`;
      })
      .join('');
  return { outer: bandOf(0, 4), inner: bandOf(1, 3), median: runs.map((run) => lineOf(run, 2)).join('') };
}

/** Times of day without a break; midnight stands at both ends, since the day goes round. */
function runsOf(points: readonly ProfilePoint[]): ProfilePoint[][] {
  const runs: ProfilePoint[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    if (point.minute - before > stepMinutes) runs.push([]);
    runs.at(-1)?.push(point);
    before = point.minute;
  }
  const first = points[0];
  if (first?.minute === 0 && before === minutesOfDay - stepMinutes)
    runs.at(-1)?.push({ ...first, minute: minutesOfDay });
  return runs;
}
