import { homeThresholds } from '../../domain/clinical/pressure/pressure-category.ts';
import type { PressureSitting } from '../../domain/clinical/pressure/pressure-sitting.ts';
import classes from './report.module.css';

interface PressurePlotProps {
  readonly sittings: readonly PressureSitting[];
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly dayText: (time: number) => string;
}

const width = 640;
const height = 150;
const left = 26;
const bottom = 16;
const low = 50;
const high = 200;
const dayMs = 86_400_000;
/** Hypertension at home, 135/85: the line on which the European guidelines agree. */
const thresholds: readonly number[] = homeThresholds.esh[0] ?? [];

/** Each sitting as a bar from diastolic to systolic: filled in the morning, hollow in the evening, so that grey paper will do. */
export function PressurePlot({ sittings, from, to, label, dayText }: PressurePlotProps) {
  const x = (time: number) => left + ((time - from) / (to - from)) * (width - left - 6);
  const y = (pressure: number) =>
    height - bottom - ((Math.min(high, Math.max(low, pressure)) - low) / (high - low)) * (height - bottom - 6);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const ticks = Array.from({ length: 5 }, (_, index) => from + ((index + 0.5) * (to - from)) / 5);
  return (
    <svg className={classes.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[60, 85, 110, 135, 160, 185].map((pressure) => (
        <g key={pressure}>
          <path
            d={`M${left} ${y(pressure)}H${width}`}
            className={thresholds.includes(pressure) ? classes.threshold : classes.grid}
          />
          <text x={left - 4} y={y(pressure) + 3} textAnchor="end" className={classes.tick}>
            {pressure}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={height - 3} textAnchor="middle" className={classes.tick}>
          {dayText(tick)}
        </text>
      ))}
      {sittings.map(({ time, slot, readings }) => {
        const systolic = mean(readings.map((reading) => reading.systolic));
        const diastolic = mean(readings.map((reading) => reading.diastolic));
        const half = Math.max(1.2, Math.min(4, (((width - left) / ((to - from) / dayMs)) * 0.3) / 2));
        return (
          <rect
            key={time}
            x={x(time) - half}
            y={y(systolic)}
            width={2 * half}
            height={Math.max(1, y(diastolic) - y(systolic))}
            className={slot === 'evening' ? classes.hollow : classes.solid}
          />
        );
      })}
    </svg>
  );
}
