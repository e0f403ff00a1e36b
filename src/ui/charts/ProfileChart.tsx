import { type PointerEvent, useState } from 'react';
import type { ProfilePoint } from '../../domain/clinical/glucose/ambulatory-profile.ts';
import { glucoseFromCanonical } from '../../domain/units.ts';
import { useFormat } from '../preferences.tsx';
import course from './CourseChart.module.css';
import { glucoseScale } from './glucose-scale.ts';
import classes from './ProfileChart.module.css';
import { profilePaths } from './profile-paths.ts';

interface ProfileChartProps {
  /** What a person who cannot see it hears. */
  readonly label: string;
  readonly points: readonly ProfilePoint[];
  /** The target behind, mg/dL. */
  readonly range: { readonly low: number; readonly high: number };
  /** What stands above the chart where nothing is touched. */
  readonly summary: string;
  readonly pointText: (point: ProfilePoint) => string;
}

const minuteMs = 60_000;
const minutesOfDay = 1440;

/** Many days laid over one another: the median by the time of day, and two translucent bands around it; touch reads a time. */
export function ProfileChart({ label, points, range, summary, pointText }: ProfileChartProps) {
  const format = useFormat();
  const [touched, setTouched] = useState<ProfilePoint | null>(null);
  const unit = format.preferences.glucoseUnit;
  const shown = (milligrams: number) => glucoseFromCanonical(milligrams, unit);
  const scale = glucoseScale([range.low, range.high, ...points.flatMap(({ percentiles }) => percentiles)], unit);
  const [from, to] = scale.domain;
  const y = (value: number) => 100 - ((value - from) / (to - from)) * 100;
  const paths = profilePaths(points, (milligrams) => y(shown(milligrams)));
  const left = (minute: number) => `${(minute / minutesOfDay) * 100}%`;

  const touch = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const minute = ((event.clientX - box.left) / box.width) * minutesOfDay;
    const nearest = points.toSorted((a, b) => Math.abs(a.minute - minute) - Math.abs(b.minute - minute))[0];
    setTouched(nearest ?? null);
  };

  return (
    <figure className={course.chart} aria-label={label}>
      <p className={course.reading} data-touched={touched !== null || undefined}>
        {touched ? pointText(touched) : summary}
      </p>
      <div className={`${course.frame} ${classes.frame}`} aria-hidden="true">
        <div className={course.ys}>
          {scale.ticks.map((tick) => (
            <span key={tick} style={{ top: `${y(tick)}%` }}>
              {format.number(tick)}
            </span>
          ))}
        </div>
        <div
          className={course.plot}
          onPointerMove={touch}
          onPointerDown={touch}
          onPointerLeave={() => setTouched(null)}
        >
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
            <rect
              className={course.range}
              x="0"
              width="100"
              y={y(shown(range.high))}
              height={y(shown(range.low)) - y(shown(range.high))}
            />
            {scale.ticks.map((tick) => (
              <path key={tick} className={course.grid} d={`M0 ${y(tick)}H100`} />
            ))}
            <path className={classes.outer} d={paths.outer} />
            <path className={classes.inner} d={paths.inner} />
            <path className={course.line} d={paths.median} />
          </svg>
          {touched ? (
            <>
              <span className={course.rule} style={{ left: left(touched.minute) }} />
              <span
                className={course.dot}
                style={{ left: left(touched.minute), top: `${y(shown(touched.percentiles[2]))}%` }}
              />
            </>
          ) : null}
        </div>
        <div className={course.xs}>
          {[0, 6, 12, 18].map((hour) => (
            <span key={hour} style={{ left: left(hour * 60) }}>
              {format.time(hour * 60 * minuteMs, 0)}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
