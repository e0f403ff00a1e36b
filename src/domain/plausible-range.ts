/**
 * Which values a body can have and a device can show. Outside the hard limits a value is refused; outside the soft ones
 * the person is asked once. The numbers are ours, wider than any clinical range: they catch slips of the finger.
 */
import type { Measurement } from './observation.ts';

export interface PlausibleRange {
  readonly hard: readonly [low: number, high: number];
  readonly soft: readonly [low: number, high: number];
}

/** In the canonical units. Weight has no fixed soft limits: see `weightTolerance`. */
export const plausibleRanges = {
  /** mmHg */
  systolic: { hard: [50, 300], soft: [80, 220] },
  diastolic: { hard: [20, 200], soft: [40, 130] },
  /** Beats per minute, for heart rate and for the pulse of a cuff. */
  heartRate: { hard: [20, 250], soft: [20, 250] },
  /** mg/dL */
  glucose: { hard: [10, 900], soft: [40, 400] },
  /** Percent */
  oxygenSaturation: { hard: [50, 100], soft: [50, 100] },
  /** °C */
  temperature: { hard: [30, 45], soft: [30, 45] },
  /** kg */
  weight: { hard: [2, 500], soft: [2, 500] },
} as const satisfies Record<string, PlausibleRange>;

/** Less than any sensor or meter shows in mg/dL. */
export const fewestMilligrams = 20;

export type PlausibleField = keyof typeof plausibleRanges;

/** A weight further than this from all of the last seven days' is asked about. */
export const weightTolerance = 0.05;

export type Plausibility =
  | { readonly verdict: 'plausible' }
  /** `low` and `high` are the limits that were passed, canonical units. */
  | {
      readonly verdict: 'confirm' | 'refuse';
      readonly field: PlausibleField;
      readonly low: number;
      readonly high: number;
    }
  /** Systolic is not above diastolic. */
  | { readonly verdict: 'refuse'; readonly field: 'order' };

export interface PlausibilityContext {
  /** Weights of the last seven days, kg. */
  readonly recentWeights?: readonly number[];
}

const plausible: Plausibility = { verdict: 'plausible' };

function withinRange(field: PlausibleField, value: number): Plausibility {
  const { hard, soft } = plausibleRanges[field];
  const outside = ([low, high]: readonly [number, number]) => !(value >= low && value <= high);
  if (outside(hard)) return { verdict: 'refuse', field, low: hard[0], high: hard[1] };
  if (outside(soft)) return { verdict: 'confirm', field, low: soft[0], high: soft[1] };
  return plausible;
}

function nearRecentWeights(kilograms: number, recentWeights: readonly number[]): Plausibility {
  if (recentWeights.length === 0) return plausible;
  const low = Math.min(...recentWeights) * (1 - weightTolerance);
  const high = Math.max(...recentWeights) * (1 + weightTolerance);
  return kilograms >= low && kilograms <= high ? plausible : { verdict: 'confirm', field: 'weight', low, high };
}

function verdicts(measurement: Measurement, context: PlausibilityContext): Plausibility[] {
  switch (measurement.kind) {
    case 'glucose':
      return [withinRange('glucose', measurement.value.milligramsPerDecilitre)];
    case 'bloodPressure': {
      const { systolic, diastolic, pulse } = measurement.value;
      return [
        withinRange('systolic', systolic),
        withinRange('diastolic', diastolic),
        systolic > diastolic ? plausible : { verdict: 'refuse', field: 'order' },
        pulse === undefined ? plausible : withinRange('heartRate', pulse),
      ];
    }
    case 'heartRate':
      return [withinRange('heartRate', measurement.value.beatsPerMinute)];
    case 'weight':
      return [
        withinRange('weight', measurement.value.kilograms),
        nearRecentWeights(measurement.value.kilograms, context.recentWeights ?? []),
      ];
    case 'temperature':
      return [withinRange('temperature', measurement.value.celsius)];
    case 'oxygenSaturation':
      return [withinRange('oxygenSaturation', measurement.value.percent)];
  }
}

/** The gravest verdict on the parts of a measurement. A value that is not a number is refused. */
export function judge(measurement: Measurement, context: PlausibilityContext = {}): Plausibility {
  const all = verdicts(measurement, context);
  return (
    all.find(({ verdict }) => verdict === 'refuse') ?? all.find(({ verdict }) => verdict === 'confirm') ?? plausible
  );
}
