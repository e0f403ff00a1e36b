import classes from './MiniLine.module.css';

export interface MiniLineProps {
  /** In time order, evenly spaced, any one unit. */
  readonly values: readonly number[];
  /** A quiet band behind, in the same unit. */
  readonly range?: readonly [number, number];
  readonly height?: number;
}

const width = 100;

/** A small line without axes; the words beside it carry the numbers, so it is hidden from screen readers. */
export function MiniLine({ values, range, height = 32 }: MiniLineProps) {
  if (values.length < 2) return null;
  const low = Math.min(...values, range?.[0] ?? Number.POSITIVE_INFINITY);
  const high = Math.max(...values, range?.[1] ?? Number.NEGATIVE_INFINITY);
  const span = high - low || 1;
  const y = (value: number) => 2 + (height - 4) * (1 - (value - low) / span);
  const points = values.map(
    (value, index) => `${((index * width) / (values.length - 1)).toFixed(2)},${y(value).toFixed(2)}`,
  );
  return (
    <svg
      className={classes.line}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden
    >
      {range ? (
        <rect className={classes.range} x={0} y={y(range[1])} width={width} height={y(range[0]) - y(range[1])} />
      ) : null}
      <polyline className={classes.stroke} points={points.join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
