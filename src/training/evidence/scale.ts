/** From a range of values to a range of pixels. */
export interface Scale {
  (value: number): number;
  /** Round values across the range, at most about eight. */
  readonly ticks: readonly number[];
}

/** @param values what must lie inside; the range is widened to the next round value on both sides */
export function scaleOf(values: readonly number[], pixels: readonly [number, number]): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = roundStep((high - low || 1) / 5);
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.ceil(high / step - 1e-9) * step;
  const count = Math.max(1, Math.round((to - from) / step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
  const span = ticks[count] as number;
  const place = (value: number) => pixels[0] + ((value - from) / (span - from)) * (pixels[1] - pixels[0]);
  return Object.assign(place, { ticks });
}

/** 1, 2 or 5 times a power of ten, at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) as number) * power;
}
