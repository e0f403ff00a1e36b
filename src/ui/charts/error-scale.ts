export interface ErrorScale {
  /** Lowest and highest value of the axis. */
  readonly domain: readonly [number, number];
  /** Round numbers inside the domain. */
  readonly ticks: readonly number[];
}

/** Under a tenth of its size a change is drawn no larger than it is: a scale that is filled by anything shows nothing. */
const leastSpan = 0.1;
const steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];
const mostTicks = 5;

/** An axis for errors that hardly change: not from zero, but never so close up that noise looks like learning. */
export function errorScale(values: readonly number[]): ErrorScale {
  const known = values.filter(Number.isFinite);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (known.length === 0 || high <= 0) return { domain: [0, 1], ticks: [0, 1] };
  const middle = (low + high) / 2;
  const half = Math.max((high - low) * 0.6, (leastSpan * middle) / 2);
  const [bottom, top] = [Math.max(0, middle - half), middle + half];
  const step = steps.find((size) => (top - bottom) / size < mostTicks) ?? (steps.at(-1) as number);
  const ticks: number[] = [];
  for (let tick = Math.ceil(bottom / step); tick * step <= top; tick++) ticks.push(Number((tick * step).toFixed(4)));
  return { domain: [bottom, top], ticks };
}
