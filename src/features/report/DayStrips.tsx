import type { GlucoseRange } from '../../domain/clinical/glucose/glucose-ranges.ts';
import type { DayCourse } from '../../workflows/day-courses.ts';
import classes from './report.module.css';

interface DayStripsProps {
  readonly days: readonly DayCourse[];
  readonly range: GlucoseRange;
  readonly dayText: (day: string) => string;
}

const width = 96;
const height = 44;
const top = 350;

/** The last fourteen days, each its own small course over the target range. */
export function DayStrips({ days, range, dayText }: DayStripsProps) {
  const y = (value: number) => height - (Math.min(top, Math.max(0, value)) / top) * height;
  return (
    <div className={classes.strips}>
      {days.map(({ day, points }) => (
        <figure key={day} className={classes.strip}>
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <rect
              x="0"
              width={width}
              y={y(range.high)}
              height={y(range.low) - y(range.high)}
              className={classes.target}
            />
            <path
              className={classes.course}
              d={points
                .map(({ minute, value }, index) => {
                  const gap = index === 0 || minute - (points[index - 1]?.minute ?? 0) > 45;
                  return `${gap ? 'M' : 'L'}${(minute / 1440) * width} ${y(value)}`;
                })
                .join('')}
            />
          </svg>
          <figcaption>{dayText(day)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
