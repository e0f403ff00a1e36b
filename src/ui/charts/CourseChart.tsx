import { Fragment, type PointerEvent, type ReactNode, useMemo, useState } from 'react';
import classes from './CourseChart.module.css';
import { type CourseFrame, type CoursePoint, coursePaths, nearestPoint } from './course-paths.ts';
import type { NiceScale } from './nice-scale.ts';

/** What happened beside the course, in a row of its own under it. */
export interface CourseLane {
  readonly key: string;
  readonly icon: ReactNode;
  /** Something with an end is a stroke; a text stands in place of a dot. */
  readonly marks: readonly { readonly x: number; readonly toX?: number; readonly text?: string }[];
}

interface CourseChartProps {
  /** What a person who cannot see it hears. */
  readonly label: string;
  /** In the unit of `scale`, ascending. */
  readonly points: readonly CoursePoint[];
  readonly fromX: number;
  readonly toX: number;
  readonly scale: NiceScale;
  readonly widestGap: number;
  readonly shape: 'line' | 'bars';
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly tickText: (value: number) => string;
  /** A quiet band behind: a target. */
  readonly range?: { readonly low: number; readonly high: number };
  /** What stands above the chart where nothing is touched. */
  readonly summary: string;
  readonly pointText: (point: CoursePoint) => string;
  /** What was foreseen, as it was then: each a dotted line in its band, in the unit of `scale`. */
  readonly foreseen?: readonly (readonly CoursePoint[])[];
  readonly lanes?: readonly CourseLane[];
}

/** A course over a day or a year: a thin line in the range of each point, or a stroke for each sum; touch reads the value. */
export function CourseChart(props: CourseChartProps) {
  const { label, points, fromX, toX, scale, widestGap, shape, xTicks, tickText, range, summary, pointText } = props;
  const { foreseen = [], lanes = [] } = props;
  const [touched, setTouched] = useState<CoursePoint | null>(null);
  const frame: CourseFrame = { fromX, toX, fromY: scale.from, toY: scale.to, widestGap };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is made of what is named here
  const paths = useMemo(() => coursePaths(points, frame), [points, fromX, toX, scale.from, scale.to, widestGap]);
  const inside = (value: number) => Math.min(scale.to, Math.max(scale.from, value));
  const foreseenPaths = foreseen.map((run) =>
    coursePaths(
      run.map(({ x, value, low, high }) => ({ x, value: inside(value), low: inside(low), high: inside(high) })),
      frame,
    ),
  );
  const left = (x: number) => `${((x - fromX) / (toX - fromX)) * 100}%`;
  const top = (y: number) => `${100 - ((y - scale.from) / (scale.to - scale.from)) * 100}%`;

  const touch = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setTouched(nearestPoint(points, fromX + ((event.clientX - box.left) / box.width) * (toX - fromX)));
  };

  return (
    <figure className={classes.chart} aria-label={label}>
      <p className={classes.reading} data-touched={touched !== null || undefined}>
        {touched ? pointText(touched) : summary}
      </p>
      <div className={classes.frame} data-lanes={lanes.length > 0 || undefined} aria-hidden="true">
        <div className={classes.ys}>
          {scale.ticks.map((tick) => (
            <span key={tick} style={{ top: top(tick) }}>
              {tickText(tick)}
            </span>
          ))}
        </div>
        <div
          className={classes.plot}
          onPointerMove={touch}
          onPointerDown={touch}
          onPointerLeave={() => setTouched(null)}
        >
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
            {range ? (
              <rect
                className={classes.range}
                x="0"
                width="100"
                y={Math.max(0, 100 - ((range.high - scale.from) / (scale.to - scale.from)) * 100)}
                height={
                  (Math.max(0, Math.min(range.high, scale.to) - Math.max(range.low, scale.from)) /
                    (scale.to - scale.from)) *
                  100
                }
              />
            ) : null}
            {scale.ticks.map((tick) => {
              const y = 100 - ((tick - scale.from) / (scale.to - scale.from)) * 100;
              return <path key={tick} className={classes.grid} d={`M0 ${y}H100`} />;
            })}
            {shape === 'bars' ? (
              <path className={classes.bars} d={paths.bars} data-few={points.length < 40 || undefined} />
            ) : (
              <>
                <path className={classes.band} d={paths.band} />
                {paths.dots ? <path className={classes.points} d={paths.dots} /> : null}
                {paths.secondary ? <path className={classes.line} d={paths.secondary} /> : null}
                <path className={classes.line} d={paths.line} />
              </>
            )}
            {foreseenPaths.map(({ band, line }) => (
              <Fragment key={line}>
                <path className={classes.foreseenBand} d={band} />
                <path className={classes.foreseen} d={line} />
              </Fragment>
            ))}
          </svg>
          {touched ? (
            <>
              <span className={classes.rule} style={{ left: left(touched.x) }} />
              <span className={classes.dot} style={{ left: left(touched.x), top: top(touched.value) }} />
            </>
          ) : null}
        </div>
        {lanes.map(({ key, icon, marks }) => (
          <Fragment key={key}>
            <span className={classes.laneIcon}>{icon}</span>
            <div className={classes.lane}>
              {marks.map(({ x, toX: end, text }) => (
                <span
                  key={`${x} ${text}`}
                  data-shape={end === undefined ? (text === undefined ? 'dot' : 'text') : 'stroke'}
                  style={end === undefined ? { left: left(x) } : { left: left(x), width: left(fromX + end - x) }}
                >
                  {text}
                </span>
              ))}
            </div>
          </Fragment>
        ))}
        <div className={classes.xs}>
          {xTicks.map((tick) => (
            <span key={tick.x} style={{ left: left(tick.x) }}>
              {tick.label}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
