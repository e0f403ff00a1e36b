export interface ChangeScale {
  /** Lowest and highest value of the axis. */
  readonly domain: readonly [number, number];
  /** Round numbers inside the domain, zero among them. */
  readonly ticks: readonly number[];
}

/** Four parts in a hundred at least: a scale that is filled by any change makes noise look like learning. */
const leastSpan = 0.04;
const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
const mostTicks = 6;

/** An axis for changes against a beginning, as fractions of it: 0 is no change. */
export function changeScale(changes: readonly number[]): ChangeScale {
  const known = changes.filter(Number.isFinite);
  let low = Math.min(0, ...known);
  let high = Math.max(0, ...known);
  const margin = Math.max((high - low) * 0.1, (leastSpan - (high - low)) / 2);
  low -= margin;
  high += margin;
  const step = steps.find((size) => (high - low) / size < mostTicks) ?? (steps.at(-1) as number);
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step); tick * step <= high; tick++) ticks.push(Number((tick * step).toFixed(4)) + 0);
  return { domain: [low, high], ticks };
}
