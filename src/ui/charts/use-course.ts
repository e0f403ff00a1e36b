import { fromCanonical } from '../../domain/chosen-units.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { mainField, type NumberField, observationFields } from '../../domain/observation-fields.ts';
import { useFormat } from '../preferences.tsx';
import type { CoursePoint } from './course-paths.ts';
import { type NiceScale, niceScale } from './nice-scale.ts';

/** Kinds whose days are sums: they stand on the ground as bars. */
const summed: ReadonlySet<ObservationKind> = new Set(['sleep', 'steps', 'workout']);

export interface Course {
  /** In the person's unit. */
  readonly points: readonly CoursePoint[];
  readonly scale: NiceScale;
  readonly shape: 'line' | 'bars';
  readonly tickText: (value: number) => string;
  /** A canonical value in the person's unit, for a target. */
  readonly shown: (canonical: number) => number;
  /** Canonical values in words. */
  readonly text: (canonical: number) => string;
  /** The lower end of a span, before `text` of the upper: spans of time have their unit at both ends, "24 min to 1 h". */
  readonly from: (canonical: number) => string;
}

/** How the main number of a kind is drawn: its unit, its axis, its shape. */
export function useCourse(kind: ObservationKind, points: readonly CoursePoint[], shape?: 'line' | 'bars'): Course {
  const format = useFormat();
  const field = mainField[kind] as string;
  const { quantity } = (observationFields[kind] as Readonly<Record<string, NumberField>>)[field] as NumberField;
  const shown = (canonical: number) => fromCanonical(quantity, canonical, format.preferences);
  const drawn = shape ?? (summed.has(kind) ? 'bars' : 'line');
  const values = points.flatMap(({ low, high, secondary }) => [
    low,
    high,
    ...(secondary === undefined ? [] : [secondary]),
  ]);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)].map(shown) as [number, number];
  const inMinutes = quantity === 'minutes';
  /** "1:30 h" where "1 h 30 min" has no room beside the picture. */
  const spanText = (minutes: number) =>
    minutes > 60 && minutes % 60 !== 0
      ? format.measurementText({ kind: 'sleep', value: { minutesAsleep: minutes } })
      : format.fieldText(kind, field, minutes);
  // Bars begin at nothing, scores are shown on their whole scale.
  const scale =
    quantity === 'score' ? niceScale(1, 5) : niceScale(drawn === 'bars' ? 0 : lowest, highest, { inMinutes });
  return {
    points: points.map((point) => ({
      x: point.x,
      value: shown(point.value),
      low: shown(point.low),
      high: shown(point.high),
      ...(point.secondary === undefined ? {} : { secondary: shown(point.secondary) }),
      ...(point.trend === undefined ? {} : { trend: shown(point.trend) }),
      ...(point.secondaryTrend === undefined ? {} : { secondaryTrend: shown(point.secondaryTrend) }),
    })),
    scale,
    shape: drawn,
    tickText: (value) => (inMinutes ? spanText(value) : format.number(value, scale.step < 1 ? 1 : 0)),
    shown,
    text: (canonical) => format.fieldText(kind, field, canonical),
    from: (canonical) =>
      inMinutes ? format.fieldText(kind, field, canonical) : format.field(kind, field, canonical).value,
  };
}
