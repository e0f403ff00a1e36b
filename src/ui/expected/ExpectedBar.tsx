import type { Band } from '../../domain/examples/example-forecast.ts';
import type { ExpectedTarget } from '../../domain/examples/expectation.ts';
import classes from './ExpectedBar.module.css';

const width = 240;
const height = 24;
const middle = height / 2;
/** Room at both ends, so that an outcome at the edge is seen whole. */
const margin = 10;

interface ExpectedBarProps {
  readonly target: ExpectedTarget;
  /** What the bar reaches from and to, in the target's unit. */
  readonly span: Band;
}

/**
 * What is expected as a band within a band, and what came as a mark on it. The words beside it say the same, so it is
 * hidden from who listens.
 */
export function ExpectedBar({ target: { expected, half, ninety, actual }, span: [low, high] }: ExpectedBarProps) {
  const x = (value: number) => margin + ((width - 2 * margin) * (value - low)) / (high - low || 1);
  const band = ([from, to]: readonly [number, number]) => ({ x: x(from), width: Math.max(1, x(to) - x(from)) });
  const out = actual !== null && (actual < ninety[0] || actual > ninety[1]);
  return (
    <svg className={classes.bar} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <line className={classes.axis} x1={margin} x2={width - margin} y1={middle} y2={middle} />
      <rect className={classes.ninety} {...band(ninety)} y={middle - 7} height={14} rx={4} />
      <rect className={classes.half} {...band(half)} y={middle - 7} height={14} rx={4} />
      <line className={classes.expected} x1={x(expected)} x2={x(expected)} y1={middle - 9} y2={middle + 9} />
      {actual === null ? null : (
        <g className={classes.actual} data-out={out || undefined}>
          {out ? (
            <path
              d={`M${x(actual)} ${middle - 6.5} L${x(actual) + 6.5} ${middle} L${x(actual)} ${middle + 6.5} L${x(actual) - 6.5} ${middle} Z`}
            />
          ) : (
            <circle cx={x(actual)} cy={middle} r={5} />
          )}
        </g>
      )}
    </svg>
  );
}
