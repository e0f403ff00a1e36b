import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { ErrorScale } from './error-scale.ts';
import classes from './LearningChart.module.css';

/** Errors after so many steps, in the person's unit. */
export interface LearningPoint {
  readonly step: number;
  readonly support: number;
  readonly heldBack: number;
}

export interface LearningChartProps {
  readonly points: readonly LearningPoint[];
  readonly scale: ErrorScale;
  readonly height: number;
  /** How a number is written. */
  readonly written: (value: number) => string;
  readonly names: { readonly support: string; readonly heldBack: string; readonly step: (step: number) => string };
}

/** The drawing alone, without words; `LearningPicture` gives it its legend and its text twin. */
export default function LearningChart({ points, scale, height, written, names }: LearningChartProps) {
  const tick = { className: classes.tick };
  return (
    <LineChart
      responsive
      data={points}
      accessibilityLayer={false}
      className={classes.chart}
      style={{ width: '100%', height }}
      margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--attune-line)" />
      <XAxis
        dataKey="step"
        type="number"
        domain={['dataMin', 'dataMax']}
        allowDecimals={false}
        tick={tick}
        tickLine={false}
        axisLine={false}
        height={26}
      />
      <YAxis
        type="number"
        domain={[...scale.domain]}
        ticks={[...scale.ticks]}
        tickFormatter={written}
        interval={0}
        tick={{ ...tick, dx: -4 }}
        tickLine={false}
        axisLine={false}
        width={40}
      />
      <Line
        dataKey="support"
        type="linear"
        stroke="var(--attune-ink)"
        strokeWidth={1.5}
        isAnimationActive={false}
        dot={{ r: 2.5, fill: 'var(--attune-ink)', stroke: 'none' }}
        activeDot={{ r: 4, fill: 'var(--attune-ink)', stroke: 'var(--attune-surface)', strokeWidth: 2 }}
      />
      <Line
        dataKey="heldBack"
        type="linear"
        stroke="var(--attune-accent)"
        strokeWidth={2}
        strokeDasharray="5 4"
        isAnimationActive={false}
        dot={{
          r: 3,
          fill: 'var(--attune-surface)',
          stroke: 'var(--attune-accent)',
          strokeWidth: 2,
          strokeDasharray: '',
        }}
        activeDot={{ r: 4, fill: 'var(--attune-accent)', stroke: 'var(--attune-surface)', strokeWidth: 2 }}
      />
      <Tooltip
        content={({ active, payload }) => {
          const point = payload?.[0]?.payload as LearningPoint | undefined;
          if (!active || !point) return null;
          return (
            <div className={classes.value}>
              <div>{names.step(point.step)}</div>
              <div>
                <strong>{written(point.support)}</strong> {names.support}
              </div>
              <div>
                <strong>{written(point.heldBack)}</strong> {names.heldBack}
              </div>
            </div>
          );
        }}
        cursor={{ stroke: 'var(--attune-edge)', strokeWidth: 1 }}
        isAnimationActive={false}
      />
    </LineChart>
  );
}
