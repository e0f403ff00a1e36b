import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChangeScale } from './change-scale.ts';
import chart from './chart.module.css';
import classes from './LearningChart.module.css';

/** Changes of the error after so many steps, as fractions of where it began, and the errors as they are written. */
export interface LearningPoint {
  readonly step: number;
  readonly support: number;
  readonly heldBack: number;
  readonly written: { readonly step: string; readonly support: string; readonly heldBack: string };
}

export interface LearningChartProps {
  readonly points: readonly LearningPoint[];
  readonly scale: ChangeScale;
  readonly height: number;
  readonly percent: (fraction: number) => string;
  readonly names: { readonly support: string; readonly heldBack: string; readonly begin: string };
}

/** The beginning and every step, or every second, fifth, … where they are many. */
function stepTicks(last: number): number[] {
  const every = [1, 2, 5, 10, 20].find((size) => last / size <= 6) ?? 50;
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => index * every);
}

/** The drawing alone, without words; `LearningPicture` gives it its legend and its text twin. */
export default function LearningChart({ points, scale, height, percent, names }: LearningChartProps) {
  const tick = { className: chart.tick };
  return (
    <LineChart
      responsive
      data={points}
      accessibilityLayer={false}
      className={chart.chart}
      style={{ width: '100%', height }}
      margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--attune-line)" />
      <XAxis
        dataKey="step"
        type="number"
        domain={['dataMin', 'dataMax']}
        ticks={stepTicks(points.at(-1)?.step ?? 0)}
        tickFormatter={(step: number) => (step === 0 ? names.begin : String(step))}
        interval={0}
        tick={tick}
        tickLine={false}
        axisLine={false}
        height={26}
      />
      <YAxis
        type="number"
        domain={[...scale.domain]}
        ticks={[...scale.ticks]}
        tickFormatter={(value: number) => percent(value)}
        interval={0}
        tick={{ ...tick, dx: -4 }}
        tickLine={false}
        axisLine={false}
        width={44}
      />
      <ReferenceLine y={0} stroke="var(--attune-soft)" strokeDasharray="1 4" />
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
              <div>{point.written.step}</div>
              <div>
                <strong>{point.written.support}</strong> {names.support}
              </div>
              <div>
                <strong>{point.written.heldBack}</strong> {names.heldBack}
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
