export interface NiceScale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Ascending, from `from` to `to`. */
  readonly ticks: readonly number[];
}

const minuteSteps = [1, 5, 10, 15, 30, 60, 120, 240, 480, 960, 1440];

/** The next round step: 1, 2 or 5 times a power of ten; for spans of minutes, one that a clock has. */
function roundStep(raw: number, inMinutes: boolean): number {
  if (inMinutes) return minuteSteps.find((step) => step >= raw) ?? Math.ceil(raw / 1440) * 1440;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((each) => each * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** An axis of two to four steps that holds both values on round numbers. */
export function niceScale(low: number, high: number, { inMinutes = false }: { inMinutes?: boolean } = {}): NiceScale {
  const span = high - low > 0 ? high - low : Math.abs(high) || 1;
  const step = roundStep(span / 3, inMinutes);
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.max(from + step, Math.ceil(high / step - 1e-9) * step);
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
  return { from, to: ticks.at(-1) as number, step, ticks };
}
