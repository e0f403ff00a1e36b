/** Numbers with or without their names and units to what was measured: `120/80 72`, `5.6 mmol`, `体重 71.2 公斤`. */

import type { Measurement, ObservationKind } from '../observation.ts';
import type { MealRelation } from '../observation-choices.ts';
import { mainNumber } from '../observation-fields.ts';
import { fewestMilligrams, judge } from '../plausible-range.ts';
import { fahrenheitToCelsius, millimolesToMilligrams, poundsToKilograms } from '../units.ts';
import type { QuickLineContext, QuickReading } from './context.ts';
import { type QuickItem, readItems } from './items.ts';
import { type QuickUnit, quickTokens } from './words.ts';

/** For each number, what it may be, likeliest first; null where the text holds anything else. */
export function readNumbers(text: string, context: QuickLineContext): readonly (readonly QuickReading[])[] | null {
  const tokens = quickTokens(text);
  const items = tokens === null ? null : readItems(tokens);
  if (items === null || items.length === 0) return null;
  const choices = items.map((item) => meanings(item, context));
  return choices.some(({ length }) => length === 0) ? null : choices;
}

/** One meaning where the line says which, else the likely ones, likeliest first. */
function meanings(item: QuickItem, context: QuickLineContext): QuickReading[] {
  if (item.type === 'pressure') {
    const { systolic, diastolic, pulse } = item;
    const value = { systolic, diastolic, ...(pulse === undefined ? {} : { pulse }) };
    return [readingOf({ kind: 'bloodPressure', value }, 'mmHg', context)];
  }
  const { value, kind, unit, relation } = item;
  if (kind !== undefined) {
    const reading =
      unit === undefined ? bestUnit(kind, value, context) : readingOf(measure(kind, value, unit), unit, context);
    return [relation === undefined ? reading : related(reading, relation)];
  }
  return likelyMeanings(value, item.whole, context);
}

const readingOf = (measurement: Measurement, unit: QuickUnit, context: QuickLineContext): QuickReading => ({
  measurement,
  plausibility: judge(measurement, context),
  unit,
});

const related = (reading: QuickReading, mealRelation: MealRelation): QuickReading => {
  const { measurement } = reading;
  if (measurement.kind !== 'glucose') return reading;
  return { ...reading, measurement: { kind: 'glucose', value: { ...measurement.value, mealRelation } } };
};

function measure(kind: ObservationKind, value: number, unit: QuickUnit): Measurement {
  switch (kind) {
    case 'glucose':
      return { kind, value: { milligramsPerDecilitre: unit === 'mmol/L' ? millimolesToMilligrams(value) : value } };
    case 'weight':
      return {
        kind,
        value: { kilograms: unit === 'lb' ? poundsToKilograms(value) : unit === '斤' ? value / 2 : value },
      };
    case 'temperature':
      return { kind, value: { celsius: unit === '°F' ? fahrenheitToCelsius(value) : value } };
    case 'heartRate':
    case 'restingHeartRate':
      return { kind, value: { beatsPerMinute: value } };
    case 'heartRateVariability':
      return { kind, value: { rmssd: value } };
    case 'respiratoryRate':
      return { kind, value: { breathsPerMinute: value } };
    case 'oxygenSaturation':
    case 'bodyFat':
      return { kind, value: { percent: value } };
    default:
      throw new RangeError(`no single number makes a ${kind}`);
  }
}

/** The person's own unit first. */
function unitsOf(kind: ObservationKind, context: QuickLineContext): readonly QuickUnit[] {
  switch (kind) {
    case 'glucose':
      return context.glucoseUnit === 'mg/dL' ? ['mg/dL', 'mmol/L'] : ['mmol/L', 'mg/dL'];
    case 'weight':
      return context.weightUnit === 'kg' ? ['kg', 'lb'] : ['lb', 'kg'];
    case 'temperature':
      return context.temperatureUnit === '°C' ? ['°C', '°F'] : ['°F', '°C'];
    case 'heartRate':
    case 'restingHeartRate':
    case 'respiratoryRate':
      return ['bpm'];
    case 'oxygenSaturation':
    case 'bodyFat':
      return ['%'];
    case 'heartRateVariability':
      return ['ms'];
    default:
      return [];
  }
}

const gravity = { plausible: 0, confirm: 1, refuse: 2 } as const;

/**
 * The person's own unit, unless the number only makes sense in the other: 5.6 is no glucose in mg/dL. 22 is one, and
 * must not become 22 mmol/L: a very low value would be kept as a very high one.
 */
function bestUnit(kind: ObservationKind, value: number, context: QuickLineContext): QuickReading {
  const readings = unitsOf(kind, context).map((unit) => readingOf(measure(kind, value, unit), unit, context));
  return readings.reduce((best, reading) =>
    gravity[reading.plausibility.verdict] < gravity[best.plausibility.verdict] &&
    !(best.unit === 'mg/dL' && value >= fewestMilligrams)
      ? reading
      : best,
  );
}

/** Where numbers of a kind usually lie: `ordinary` on most days of most people, `possible` without surprise. */
const expectations = {
  glucose: { ordinary: [60, 250], possible: [40, 400] },
  heartRate: { ordinary: [50, 110], possible: [35, 200] },
  weight: { ordinary: [45, 110], possible: [25, 250] },
  temperature: { ordinary: [35.5, 40], possible: [34, 42] },
  oxygenSaturation: { ordinary: [92, 100], possible: [80, 100] },
} as const satisfies Partial<Record<ObservationKind, Record<'ordinary' | 'possible', readonly [number, number]>>>;

type SingleKind = keyof typeof expectations;
const singleKinds = Object.keys(expectations) as SingleKind[];

/** Devices show these without decimals. */
const wholeUnits: readonly QuickUnit[] = ['mg/dL', 'bpm', '%'];

function likelyMeanings(value: number, whole: boolean, context: QuickLineContext): QuickReading[] {
  const ranked = singleKinds.flatMap((kind) => {
    const [own] = unitsOf(kind, context);
    const reading = bestUnit(kind, value, context);
    const amount = amountOf(reading.measurement);
    const { ordinary, possible } = expectations[kind];
    if (!within(amount, possible) || (!whole && reading.unit !== null && wholeUnits.includes(reading.unit))) return [];
    const followed = context.follow.indexOf(kind);
    const score =
      (reading.plausibility.verdict === 'plausible' ? 4 : 0) +
      (reading.unit === own ? 3 : 0) +
      (within(amount, ordinary) ? 2 : 0) +
      (followed >= 0 ? 1.5 - followed / 10 : 0);
    return [{ reading, score }];
  });
  return ranked.sort((a, b) => b.score - a.score).map(({ reading }) => reading);
}

const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

const amountOf = (measurement: Measurement): number => mainNumber(measurement) ?? Number.NaN;
