import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  type XAxisTickContentProps,
  YAxis,
} from 'recharts';
import { targetRange } from '../../domain/glucose/target-range.ts';
import type { GlucoseUnit } from '../../domain/units.ts';
import { glucoseFromCanonical } from '../../domain/units.ts';
import chart from './chart.module.css';
import classes from './ForecastChart.module.css';
import type { ForecastRow } from './forecast-rows.ts';
import type { GlucoseScale } from './glucose-scale.ts';
import { ReadingAt } from './ReadingAt.tsx';

export interface ForecastChartProps {
  readonly rows: readonly ForecastRow[];
  readonly scale: GlucoseScale;
  readonly unit: GlucoseUnit;
  /** First and last moment of the time axis, epoch ms. */
  readonly window: readonly [number, number];
  /** Where the forecast begins, and what stands there: "now" or the clock time. Absent: no rule is drawn. */
  readonly origin: { readonly time: number; readonly level: number; readonly label: string } | null;
  readonly clock: (time: number) => string;
  readonly height: number;
}

const minute = 60_000;

/** Every full hour before and after the origin, so that the rule always has its own label. */
function ticksOf([from, to]: readonly [number, number], anchor: number): number[] {
  const ticks: number[] = [];
  for (let time = anchor; time >= from; time -= 60 * minute) ticks.unshift(time);
  for (let time = anchor + 60 * minute; time <= to; time += 60 * minute) ticks.push(time);
  return ticks;
}

/** The drawing alone, without words; `ForecastPicture` gives it its legend and its text twin. */
export default function ForecastChart({ rows, scale, unit, window, origin, clock, height }: ForecastChartProps) {
  const anchor = origin?.time ?? window[1];
  const tick = ({ x, y, payload }: XAxisTickContentProps) => {
    const time = Number(payload.value);
    const isOrigin = time === origin?.time;
    const anchorAt = time >= window[1] ? 'end' : 'middle';
    return (
      <text x={x} y={Number(y) + 12} textAnchor={anchorAt} className={isOrigin ? classes.originTick : chart.tick}>
        {isOrigin ? origin.label : clock(time)}
      </text>
    );
  };
  return (
    <ComposedChart
      responsive
      data={rows}
      accessibilityLayer={false}
      className={chart.chart}
      style={{ width: '100%', height }}
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
    >
      <ReferenceArea
        y1={glucoseFromCanonical(targetRange.low, unit)}
        y2={glucoseFromCanonical(targetRange.high, unit)}
        fill="var(--attune-range)"
        fillOpacity={1}
      />
      <CartesianGrid vertical={false} stroke="var(--attune-line)" />
      <XAxis
        dataKey="time"
        type="number"
        domain={[...window]}
        ticks={ticksOf(window, anchor)}
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
        interval={0}
        allowDataOverflow
        tick={{ className: chart.tick, dx: -4 }}
        tickLine={false}
        axisLine={false}
        width={unit === 'mg/dL' ? 34 : 26}
      />
      <Area
        dataKey="ninety"
        stroke="none"
        fill="var(--attune-band-ninety)"
        fillOpacity={1}
        isAnimationActive={false}
        activeDot={false}
      />
      <Area
        dataKey="half"
        stroke="none"
        fill="var(--attune-band-half)"
        fillOpacity={1}
        isAnimationActive={false}
        activeDot={false}
      />
      {origin ? <ReferenceLine x={origin.time} stroke="var(--attune-soft)" strokeDasharray="1 4" /> : null}
      <Line
        dataKey="reading"
        type="linear"
        stroke="var(--attune-ink)"
        strokeWidth={2}
        strokeLinejoin="round"
        strokeLinecap="round"
        isAnimationActive={false}
        dot={(dot: { key?: React.Key | null; cx?: number; cy?: number; payload?: ForecastRow }) =>
          dot.payload?.alone ? (
            <circle key={dot.key} cx={dot.cx} cy={dot.cy} r={2.5} fill="var(--attune-ink)" />
          ) : (
            <g key={dot.key} />
          )
        }
        activeDot={{ r: 4, fill: 'var(--attune-ink)', stroke: 'var(--attune-surface)', strokeWidth: 2 }}
      />
      <Line
        dataKey="median"
        type="linear"
        stroke="var(--attune-accent)"
        strokeWidth={2}
        strokeDasharray="1 5"
        strokeLinecap="round"
        isAnimationActive={false}
        dot={false}
        activeDot={{ r: 4, fill: 'var(--attune-accent)', stroke: 'var(--attune-surface)', strokeWidth: 2 }}
      />
      {origin ? (
        <ReferenceDot
          x={origin.time}
          y={glucoseFromCanonical(origin.level, unit)}
          r={5}
          fill="var(--attune-accent)"
          stroke="var(--attune-surface)"
          strokeWidth={2}
        />
      ) : null}
      <Tooltip
        content={({ active, payload }) =>
          active ? <ReadingAt row={payload?.[0]?.payload as ForecastRow | undefined} unit={unit} clock={clock} /> : null
        }
        cursor={{ stroke: 'var(--attune-edge)', strokeWidth: 1 }}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}
