/**
 * How far the level of days steps at a moment, where one day is like the day before. Days are a level plus a drift that is
 * forgotten by and by (an autoregression of first order) plus a chance of the day alone. How strong the memory is, is not known
 * from a few weeks, and to take one estimate for the truth makes the range too narrow: here every strength counts by how well it
 * fits, and the range is of all of them together. For one strength the step has Student's t distribution around generalized
 * least squares, with flat priors of the two levels and of the logarithm of the spread (Zellner & Tiao 1964, J Am Stat Assoc
 * 59:763).
 */
import { tCdf } from '../../metrics/t-distribution.ts';

/** One day's value. */
export interface DayValue {
  /** Days since the epoch, ascending; gaps are as good as days. */
  readonly day: number;
  readonly value: number;
}

/** The memory of the drift from one day to the next, and the share of a day's variance that is of that day alone. */
export interface Memory {
  readonly memory: number;
  readonly alone: number;
}

export interface StepOfDays {
  /** Middle 95 %. */
  readonly low: number;
  readonly high: number;
  /** Correlation of two days in a row, on average of what is believed of it. */
  readonly correlation: number;
}

/** The middles of ten parts, from days that know nothing of each other to such as hardly forget; as likely beforehand. */
export const memories: readonly Memory[] = [0, 0.15, 0.3].flatMap((alone) =>
  Array.from({ length: 10 }, (_, index) => ({ memory: 0.05 + index / 10, alone })),
);

/** What fits e⁹ times worse than the best has no say. */
const negligible = 9;

/** @param days of both sides, more than two, ascending */
export function stepOfDays(
  days: readonly DayValue[],
  isAfter: (day: number) => boolean,
  believed: readonly Memory[] = memories,
): StepOfDays {
  const all = believed.map((memory) => ({ ...memory, ...stepUnder(memory, days, isAfter) }));
  const exact = all.find(({ spread }) => spread === 0);
  if (exact) return { low: exact.step, high: exact.step, correlation: 0 };
  const best = Math.max(...all.map(({ likelihood }) => likelihood));
  const fits = all.filter(({ likelihood }) => likelihood > best - negligible);
  const weights = fits.map(({ likelihood }) => Math.exp(likelihood - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (each: (typeof fits)[number]) => number) =>
    fits.reduce((sum, each, index) => sum + (weights[index] as number) * of(each), 0) / total;
  const share = (at: number) => mean(({ step, spread }) => tCdf((at - step) / spread, days.length - 2));
  const reach = 20 * Math.max(...fits.map(({ spread }) => spread));
  const middle = mean(({ step }) => step);
  const quantile = (wanted: number): number => {
    let [low, high] = [middle - reach, middle + reach];
    for (let halving = 0; halving < 30; halving++) {
      const at = (low + high) / 2;
      if (share(at) < wanted) low = at;
      else high = at;
    }
    return (low + high) / 2;
  };
  return {
    low: quantile(0.025),
    high: quantile(0.975),
    correlation: mean(({ memory, alone }) => (1 - alone) * memory),
  };
}

/**
 * Generalized least squares of both levels under one memory, by running the Kalman filter over a one, the side and the value at
 * once (de Jong 1988, Biometrika 75:165): what a day tells that the days before did not, over its own spread.
 */
function stepUnder({ memory, alone }: Memory, days: readonly DayValue[], isAfter: (day: number) => boolean) {
  let variance = 1 - alone;
  let logs = 0;
  let [one, side, value] = [0, 0, 0];
  let previous = days[0]?.day ?? 0;
  const sums = { oneOne: 0, oneSide: 0, sideSide: 0, oneValue: 0, sideValue: 0, valueValue: 0 };
  for (const { day, value: measured } of days) {
    const kept = memory ** (day - previous);
    previous = day;
    variance = kept ** 2 * variance + (1 - alone) * (1 - kept ** 2);
    const spread = variance + alone;
    const [a, b, c] = [1 - kept * one, (isAfter(day) ? 1 : 0) - kept * side, measured - kept * value];
    const gain = variance / spread;
    [one, side, value] = [kept * one + gain * a, kept * side + gain * b, kept * value + gain * c];
    variance *= 1 - gain;
    logs += Math.log(spread);
    sums.oneOne += (a * a) / spread;
    sums.oneSide += (a * b) / spread;
    sums.sideSide += (b * b) / spread;
    sums.oneValue += (a * c) / spread;
    sums.sideValue += (b * c) / spread;
    sums.valueValue += (c * c) / spread;
  }
  const determinant = sums.oneOne * sums.sideSide - sums.oneSide ** 2;
  const level = (sums.sideSide * sums.oneValue - sums.oneSide * sums.sideValue) / determinant;
  const step = (sums.oneOne * sums.sideValue - sums.oneSide * sums.oneValue) / determinant;
  const freedom = days.length - 2;
  // What is left of the squares, but for what rounding makes of nothing.
  const left = sums.valueValue - level * sums.oneValue - step * sums.sideValue;
  const squares = left < 1e-12 * sums.valueValue ? 0 : left;
  return {
    step,
    spread: Math.sqrt((squares / freedom) * (sums.oneOne / determinant)),
    likelihood: -(logs + Math.log(determinant) + freedom * Math.log(squares)) / 2,
  };
}
