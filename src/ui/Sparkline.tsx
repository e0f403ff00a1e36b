import classes from './Sparkline.module.css';
import type { StateTone } from './StateWord.tsx';
import { sparklineGeometry } from './sparkline-geometry.ts';

const width = 160;
const height = 40;

interface SparklineProps {
  /** Oldest first. */
  readonly values: readonly number[];
  readonly usual: { readonly low: number; readonly high: number } | null;
  readonly tone: StateTone;
}

/** The recent course at a glance. The card's words say the same, so it is silent for screen readers. */
export function Sparkline({ values, usual, tone }: SparklineProps) {
  const geometry = sparklineGeometry({ values, usual, width, height, inset: 5 });
  if (!geometry) return null;
  return (
    <svg
      className={classes.sparkline}
      data-tone={tone}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {geometry.range && (
        <rect
          className={classes.range}
          x="0"
          width={width}
          y={geometry.range.y}
          height={geometry.range.height}
          rx="2"
        />
      )}
      {values.length > 1 && <path className={classes.line} d={geometry.line} />}
      {/* A line of no length with round ends is a dot that stays round when the picture is stretched. */}
      <path className={classes.dot} d={`M${geometry.last.x} ${geometry.last.y}h0.01`} />
    </svg>
  );
}
