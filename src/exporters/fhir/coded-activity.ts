import { loinc, uncodedParts } from '../../domain/loinc.ts';
import type { ObservationValues } from '../../domain/observation.ts';
import { type Code, category, coded, components, numberPart, quantity } from './building-blocks.ts';

const activity = (code: Code, value: number, ...unit: readonly [code: string, unit?: string]) => ({
  category: category('activity'),
  code: coded(code),
  valueQuantity: quantity(value, ...unit),
});

export const sleep = (value: ObservationValues['sleep']) => ({
  ...activity([loinc.sleep, 'Sleep duration'], value.minutesAsleep, 'min'),
  ...components(
    numberPart({ text: uncodedParts.timeAwake }, value.minutesAwake, 'min'),
    numberPart(coded([loinc.lightSleep, 'Light sleep duration']), value.minutesLight, 'min'),
    numberPart(coded([loinc.deepSleep, 'Deep sleep duration']), value.minutesDeep, 'min'),
    numberPart(coded([loinc.remSleep, 'REM sleep duration']), value.minutesRem, 'min'),
  ),
});

export const steps = ({ count, minutes }: ObservationValues['steps']) =>
  minutes === undefined
    ? activity([loinc.stepsInDay, 'Number of steps in 24 hour Measured'], count, '{steps}/d', 'steps/day')
    : activity([loinc.steps, 'Number of steps in unspecified time Pedometer'], count, '{steps}', 'steps');

export const workout = (value: ObservationValues['workout']) => ({
  ...activity([loinc.workoutDuration, 'Exercise duration'], value.minutes, 'min'),
  ...components(
    [{ code: coded([loinc.workoutActivity, 'Exercise activity']), valueCodeableConcept: { text: value.type } }],
    numberPart({ text: uncodedParts.distance }, value.metres, 'm'),
    numberPart(
      coded([loinc.workoutEnergy, 'Calories burned in unspecified time Pedometer']),
      value.kilocalories,
      'kcal',
    ),
    numberPart(
      coded([loinc.workoutAverageHeartRate, 'Heart rate unspecified time mean by Pedometer']),
      value.averageHeartRate,
      '/min',
      'beats/minute',
    ),
    numberPart(
      coded([loinc.workoutMaximumHeartRate, 'Heart rate unspecified time maximum by Pedometer']),
      value.maximumHeartRate,
      '/min',
      'beats/minute',
    ),
    numberPart({ text: uncodedParts.climb }, value.metresClimbed, 'm'),
  ),
});
