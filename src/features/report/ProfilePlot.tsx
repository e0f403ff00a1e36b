import type { ProfilePoint } from '../../domain/clinical/glucose/ambulatory-profile.ts';
import type { GlucoseRange } from '../../domain/clinical/glucose/glucose-ranges.ts';
import classes from './report.module.css';

interface ProfilePlotProps {
  readonly profile: readonly ProfilePoint[];
  readonly range: GlucoseRange;
  readonly label: string;
  /** mg/dL in the person's unit. */
  readonly glucoseText: (milligrams: number) => string;
  readonly hourText: (hour: number) => string;
}

const width = 640;
const height = 190;
const left = 30;
const bottom = 16;
const top = 350;
const labelHeight = 8;

/** Percentiles by the time of day: two greys and a line. */
export function ProfilePlot({ profile, range, label, glucoseText, hourText }: ProfilePlotProps) {
  const x = (minute: number) => left + (minute / 1440) * (width - left - 4);
  const y = (value: number) => height - bottom - (Math.min(top, Math.max(0, value)) / top) * (height - bottom - 4);
  // In pregnancy the two lowest lines lie too near for their numbers.
  const labelY = (value: number) =>
    value === range.veryLow ? Math.max(y(value), y(range.low) + labelHeight) : y(value);
  const band = (lower: number, upper: number) => {
    const up = profile.map(({ minute, percentiles }) => `${x(minute)} ${y(percentiles[upper] as number)}`);
    const down = profile.map(({ minute, percentiles }) => `${x(minute)} ${y(percentiles[lower] as number)}`).reverse();
    return profile.length === 0 ? '' : `M${up.join('L')}L${down.join('L')}Z`;
  };
  const median = profile.map(({ minute, percentiles }) => `${x(minute)} ${y(percentiles[2])}`);
  return (
    <svg className={classes.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={band(0, 4)} className={classes.outer} />
      <path d={band(1, 3)} className={classes.inner} />
      <path d={`M${median.join('L')}`} className={classes.median} />
      {[range.veryLow, range.low, range.high, range.veryHigh].map((value) => (
        <g key={value}>
          <path
            d={`M${left} ${y(value)}H${width}`}
            className={value === range.low || value === range.high ? classes.threshold : classes.grid}
          />
          <text x={left - 4} y={labelY(value) + 3} textAnchor="end" className={classes.tick}>
            {glucoseText(value)}
          </text>
        </g>
      ))}
      {[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => (
        <text
          key={hour}
          x={x(hour * 60) + (hour === 0 ? 8 : 0)}
          y={height - 3}
          textAnchor="middle"
          className={classes.tick}
        >
          {hourText(hour)}
        </text>
      ))}
    </svg>
  );
}
