import type { SkipReason } from '../../domain/imported-file.ts';
import type { Measurement } from '../../domain/observation.ts';
import { bodyPostures, type MealRelation } from '../../domain/observation-choices.ts';
import type { Quantity } from '../../domain/observation-fields.ts';
import { entryNamed } from '../entry-named.ts';
import { inCanonicalUnit } from '../health-units.ts';
import { isObject, type JsonObject, numberOf, textOf } from '../json/json-value.ts';
import { keptFields } from '../kept-fields.ts';
import { sportNamed } from '../sport/sport-words.ts';
import type { TimeFrame } from './time-frame.ts';

export interface ReadBody {
  readonly measurement: Measurement;
  readonly at: 'start' | 'end';
}
type BodyReader = (body: JsonObject, frame: TimeFrame) => ReadBody | SkipReason;

/** By the name of the schema: blood-pressure 4.0, blood-glucose 4.0, … and their older versions, whose fields are the same. */
export const bodyReaders: Readonly<Record<string, BodyReader>> = {
  'blood-pressure': (body) => {
    const systolic = amountOf(body.systolic_blood_pressure, 'pressure');
    const diastolic = amountOf(body.diastolic_blood_pressure, 'pressure');
    if (typeof systolic !== 'number') return systolic;
    if (typeof diastolic !== 'number') return diastolic;
    const posture = bodyPostures.find((each) => textOf(body.body_posture)?.startsWith(each));
    const location = textOf(body.measurement_location) ?? '';
    const arm = /left/.test(location) ? 'left' : /right/.test(location) ? 'right' : undefined;
    return start({ kind: 'bloodPressure', value: keptFields('bloodPressure', { systolic, diastolic, posture, arm }) });
  },
  'blood-glucose': (body) =>
    oneNumber(body.blood_glucose, 'glucose', (milligramsPerDecilitre) => {
      const mealRelation = entryNamed(mealRelations, textOf(body.temporal_relationship_to_meal));
      return {
        kind: 'glucose',
        value: keptFields('glucose', { milligramsPerDecilitre, mealRelation: mealRelation ?? beforeSleep(body) }),
      };
    }),
  'body-temperature': (body) =>
    oneNumber(body.body_temperature, 'temperature', (celsius) => ({ kind: 'temperature', value: { celsius } })),
  'body-weight': (body) =>
    oneNumber(body.body_weight, 'weight', (kilograms) => ({ kind: 'weight', value: { kilograms } })),
  'body-height': (body) =>
    oneNumber(body.body_height, 'length', (centimetres) => ({ kind: 'height', value: { centimetres } })),
  'body-fat-percentage': (body) =>
    oneNumber(body.body_fat_percentage, 'percent', (percent) => ({ kind: 'bodyFat', value: { percent } })),
  'heart-rate': (body) =>
    oneNumber(body.heart_rate, 'perMinute', (beatsPerMinute) => ({
      kind: body.temporal_relationship_to_physical_activity === 'at rest' ? 'restingHeartRate' : 'heartRate',
      value: { beatsPerMinute },
    })),
  'oxygen-saturation': (body) =>
    oneNumber(body.oxygen_saturation, 'percent', (percent) => ({ kind: 'oxygenSaturation', value: { percent } })),
  'respiratory-rate': (body) =>
    oneNumber(body.respiratory_rate, 'perMinute', (breathsPerMinute) => ({
      kind: 'respiratoryRate',
      value: { breathsPerMinute },
    })),
  'step-count': (body, frame) => {
    // A bare number until version 2, a number with its unit since.
    const count = amountOf(body.step_count, 'count');
    if (typeof count !== 'number') return count;
    const minutes = (frame.end.time - frame.start.time) / 60_000;
    // Of a whole day: of the local day, without minutes.
    if (!frame.isInterval || minutes >= dayMinutes - 61) return start({ kind: 'steps', value: { count } });
    return { measurement: { kind: 'steps', value: { count, minutes } }, at: 'end' };
  },
  'sleep-duration': (body, frame) => {
    const minutesAsleep = amountOf(body.sleep_duration ?? body.total_sleep_time, 'minutes');
    if (typeof minutesAsleep !== 'number') return minutesAsleep;
    const inBed = (frame.end.time - frame.start.time) / 60_000;
    const minutesInBed = frame.isInterval && inBed >= minutesAsleep ? inBed : undefined;
    return { measurement: { kind: 'sleep', value: keptFields('sleep', { minutesAsleep, minutesInBed }) }, at: 'end' };
  },
  'physical-activity': (body, frame) => {
    const given = amountOf(body.duration, 'minutes');
    const minutes = typeof given === 'number' ? given : (frame.end.time - frame.start.time) / 60_000;
    if (minutes <= 0) return 'badValue';
    const value = keptFields('workout', {
      type: sportNamed(textOf(body.activity_name) ?? ''),
      minutes,
      metres: orNothing(amountOf(body.distance, 'metres')),
      kilocalories: orNothing(amountOf(body.kcal_burned, 'kilocalories')),
    });
    return start({ kind: 'workout', value });
  },
};

const dayMinutes = 1440;

const mealRelations: Readonly<Record<string, MealRelation | undefined>> = {
  fasting: 'fasting',
  'before meal': 'beforeMeal',
  'before breakfast': 'beforeMeal',
  'before lunch': 'beforeMeal',
  'before dinner': 'beforeMeal',
  'after meal': 'afterMeal',
  'after breakfast': 'afterMeal',
  'after lunch': 'afterMeal',
  'after dinner': 'afterMeal',
  '2 hours postprandial': 'afterMeal',
};

const beforeSleep = (body: JsonObject): MealRelation | undefined =>
  body.temporal_relationship_to_sleep === 'before sleeping' ? 'bedtime' : undefined;

const start = (measurement: Measurement): ReadBody => ({ measurement, at: 'start' });

function oneNumber(
  given: unknown,
  quantity: Quantity,
  measurement: (amount: number) => Measurement,
): ReadBody | SkipReason {
  const amount = amountOf(given, quantity);
  return typeof amount === 'number' ? start(measurement(amount)) : amount;
}

/** `{ value, unit }`, or a bare number where there is one unit. */
function amountOf(given: unknown, quantity: Quantity): number | SkipReason {
  const { value, unit } = isObject(given) ? given : { value: given, unit: undefined };
  const amount = numberOf(value);
  if (amount === undefined) return 'badValue';
  return inCanonicalUnit(quantity, amount, textOf(unit)) ?? 'unknownUnit';
}

const orNothing = (amount: number | SkipReason): number | undefined =>
  typeof amount === 'number' ? amount : undefined;
