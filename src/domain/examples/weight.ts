import { localDay } from '../calendar.ts';
import { type Example, type ExampleLayout, type ExamplesOfRecord, gatherExamples } from './example-set.ts';

export interface Weighing {
  /** Epoch ms. */
  readonly time: number;
  /** Local time minus UTC, minutes. */
  readonly utcOffset: number;
  readonly kilograms: number;
}

/** Why a weighing is no example. */
export type WeighingLeftOut = 'impossibleWeight';

const dayMs = 86_400_000;
/** Days ahead, and how far from them a weighing may lie to be the outcome. */
const horizons = [
  { days: 7, slack: 1 },
  { days: 14, slack: 2 },
];

/** Nothing is an input: of a weight's change nothing is foreseen but how far it may go. */
export const weightLayout: ExampleLayout = {
  id: 'weight',
  version: 1,
  features: [],
  targets: horizons.map(({ days }) => ({ name: `change in ${days} days`, unit: 'kg' })),
};

/** The weighing nearest to so many days later. */
function after(weighings: readonly Weighing[], time: number, { days, slack }: (typeof horizons)[number]) {
  let best: Weighing | undefined;
  const distance = (each: Weighing) => Math.abs(each.time - time - days * dayMs);
  for (const each of weighings)
    if (distance(each) <= slack * dayMs && (best === undefined || distance(each) < distance(best))) best = each;
  return best;
}

/** One weighing, and what became of it; the last ones are questions. */
export function weightExample(weighing: Weighing, all: readonly Weighing[]): Example {
  const { time, kilograms } = weighing;
  const later = horizons.map((horizon) => after(all, time, horizon));
  const last = all.at(-1)?.time ?? time;
  const known = later.some((each) => each !== undefined);
  // Whole once both are known, or can no longer become known.
  const due = Math.max(...horizons.map(({ days, slack }) => time + (days + slack) * dayMs));
  const whole = later.every((each) => each !== undefined) ? Math.max(...later.map((each) => each?.time ?? 0)) : due;
  return {
    time,
    completeAt: known && whole <= last ? whole : Number.POSITIVE_INFINITY,
    inputs: new Float64Array(0),
    targets: Float64Array.from(later, (each) => (each ? each.kilograms - kilograms : Number.NaN)),
  };
}

/** The first weighing of each day as an example. */
export function weightExamples(weighings: readonly Weighing[]): ExamplesOfRecord {
  const possible = weighings
    .filter(({ kilograms }) => kilograms >= 20 && kilograms <= 400)
    .sort((a, b) => a.time - b.time);
  const days = possible.map(({ time, utcOffset }) => localDay(time, utcOffset));
  const first = possible.filter((_, index) => days.indexOf(days[index] as string) === index);
  return gatherExamples(
    [
      ...first
        .map((weighing) => weightExample(weighing, first))
        .filter(({ completeAt }) => Number.isFinite(completeAt)),
      ...Array<WeighingLeftOut>(weighings.length - possible.length).fill('impossibleWeight'),
    ],
    weightLayout,
  );
}
