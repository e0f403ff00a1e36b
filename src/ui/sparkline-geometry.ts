export interface SparklineGeometry {
  /** An SVG path through all values. */
  readonly line: string;
  readonly last: { readonly x: number; readonly y: number };
  /** The usual range, null where there is none yet. */
  readonly range: { readonly y: number; readonly height: number } | null;
}

interface SparklineInput {
  readonly values: readonly number[];
  readonly usual: { readonly low: number; readonly high: number } | null;
  readonly width: number;
  readonly height: number;
  /** Room for the dot and the line's own thickness. */
  readonly inset: number;
}

/** Values left to right at even steps; the scale holds all values and the usual range. Null for no values. */
export function sparklineGeometry({ values, usual, width, height, inset }: SparklineInput): SparklineGeometry | null {
  if (values.length === 0) return null;
  const all = usual ? [...values, usual.low, usual.high] : values;
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0;
  const x = (index: number) => (values.length > 1 ? inset + index * step : width - inset);
  const y = (value: number) =>
    span === 0 ? height / 2 : height - inset - ((value - low) / span) * (height - 2 * inset);
  const round = (coordinate: number) => Math.round(coordinate * 10) / 10;

  const line = values.map((value, index) => `${index === 0 ? 'M' : 'L'}${round(x(index))} ${round(y(value))}`).join('');
  const lastIndex = values.length - 1;
  return {
    line,
    last: { x: round(x(lastIndex)), y: round(y(values[lastIndex] as number)) },
    range: usual && { y: round(y(usual.high)), height: round(Math.max(1, y(usual.low) - y(usual.high))) },
  };
}
