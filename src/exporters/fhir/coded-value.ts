import { loinc, uncodedParts } from '../../domain/loinc.ts';
import type { Observation, ObservationValues } from '../../domain/observation.ts';
import type { MealRelation, MeasuredArm } from '../../domain/observation-choices.ts';
import { type Category, type Code, category, coded, components, numberPart, quantity } from './building-blocks.ts';

/** Category, code and value of an observation; null where LOINC has no code for it. */
export function codedValue(observation: Observation): object | null {
  switch (observation.kind) {
    case 'glucose':
      return glucose(observation.value);
    case 'bloodPressure':
      return bloodPressure(observation.value);
    case 'heartRate':
      return vital([loinc.heartRate, 'Heart rate'], observation.value.beatsPerMinute, '/min', 'beats/minute');
    case 'restingHeartRate':
      return vital(
        [loinc.restingHeartRate, 'Heart rate --resting'],
        observation.value.beatsPerMinute,
        '/min',
        'beats/minute',
      );
    case 'heartRateVariability':
      return variability(observation.value);
    case 'respiratoryRate':
      return vital(
        [loinc.respiratoryRate, 'Respiratory rate'],
        observation.value.breathsPerMinute,
        '/min',
        'breaths/minute',
      );
    case 'oxygenSaturation':
      return {
        category: category('vital-signs'),
        code: coded(
          [loinc.oxygenSaturation, 'Oxygen saturation in Arterial blood'],
          [loinc.pulseOximetry, 'Oxygen saturation in Arterial blood by Pulse oximetry'],
        ),
        valueQuantity: quantity(observation.value.percent, '%'),
      };
    case 'temperature':
      return vital([loinc.temperature, 'Body temperature'], observation.value.celsius, 'Cel', '°C');
    case 'weight':
      return vital([loinc.weight, 'Body weight'], observation.value.kilograms, 'kg');
    case 'height':
      return vital([loinc.height, 'Body height'], observation.value.centimetres, 'cm');
    case 'bodyFat':
      return vital([loinc.bodyFat, 'Percentage of body fat Measured'], observation.value.percent, '%');
    case 'sleep':
      return sleep(observation.value);
    case 'steps':
      return steps(observation.value);
    case 'workout':
      return workout(observation.value);
    default:
      return null;
  }
}

const vital = (code: Code, value: number, ...unit: readonly [code: string, unit?: string]) => ({
  category: category('vital-signs'),
  code: coded(code),
  valueQuantity: quantity(value, ...unit),
});

const timingEvent = (code: string, display: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-TimingEvent', code, display }],
});
/** HL7's TimingEvent has meals and sleep; fasting has a text alone. */
const mealRelations: Readonly<Record<MealRelation, object>> = {
  fasting: { text: 'fasting' },
  beforeMeal: timingEvent('AC', 'AC'),
  afterMeal: timingEvent('PC', 'PC'),
  bedtime: timingEvent('HS', 'HS'),
};

const glucose = ({ milligramsPerDecilitre, mealRelation }: ObservationValues['glucose']) => ({
  category: category('laboratory'),
  code: coded([loinc.glucose, 'Glucose [Mass/volume] in Capillary blood by Glucometer']),
  valueQuantity: quantity(milligramsPerDecilitre, 'mg/dL'),
  ...components(
    mealRelation === undefined
      ? []
      : [{ code: { text: uncodedParts.mealRelation }, valueCodeableConcept: mealRelations[mealRelation] }],
  ),
});

const arms: Readonly<Record<MeasuredArm, readonly [code: string, display: string]>> = {
  left: ['368208006', 'Left upper arm structure'],
  right: ['368209003', 'Right upper arm structure'],
};

/** Of several readings the mean, and that it is one: a reader would take each reading for a measurement of its own. */
const bloodPressure = (value: ObservationValues['bloodPressure']) => {
  const { systolic, diastolic, pulse, arm, posture, irregularBeat, readings } = value;
  const millimetres = ['mm[Hg]', 'mmHg'] as const;
  const site = arm && arms[arm];
  return {
    ...(posture
      ? {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/observation-bodyPosition',
              valueCodeableConcept: { text: posture },
            },
          ],
        }
      : {}),
    category: category('vital-signs'),
    code: coded([loinc.bloodPressure, 'Blood pressure panel with all children optional']),
    ...(site ? { bodySite: { coding: [{ system: 'http://snomed.info/sct', code: site[0], display: site[1] }] } } : {}),
    ...(readings && readings.length > 1 ? { method: { text: `mean of ${readings.length} readings` } } : {}),
    ...components(
      numberPart(coded([loinc.systolic, 'Systolic blood pressure']), systolic, ...millimetres),
      numberPart(coded([loinc.diastolic, 'Diastolic blood pressure']), diastolic, ...millimetres),
      numberPart(coded([loinc.heartRate, 'Heart rate']), pulse, '/min', 'beats/minute'),
      irregularBeat ? [{ code: { text: uncodedParts.irregularBeat }, valueBoolean: true }] : [],
    ),
  };
};

/** SDNN alone has a code. */
const variability = ({ sdnn }: ObservationValues['heartRateVariability']) =>
  sdnn === undefined
    ? null
    : vital([loinc.heartRateVariability, 'R-R interval.standard deviation (Heart rate variability)'], sdnn, 'ms');

const activity = (code: Code, value: number, ...unit: readonly [code: string, unit?: string]) => ({
  category: category('activity' satisfies Category),
  code: coded(code),
  valueQuantity: quantity(value, ...unit),
});

const sleep = (value: ObservationValues['sleep']) => ({
  ...activity([loinc.sleep, 'Sleep duration'], value.minutesAsleep, 'min'),
  ...components(
    numberPart({ text: uncodedParts.timeAwake }, value.minutesAwake, 'min'),
    numberPart(coded([loinc.lightSleep, 'Light sleep duration']), value.minutesLight, 'min'),
    numberPart(coded([loinc.deepSleep, 'Deep sleep duration']), value.minutesDeep, 'min'),
    numberPart(coded([loinc.remSleep, 'REM sleep duration']), value.minutesRem, 'min'),
  ),
});

const steps = ({ count, minutes }: ObservationValues['steps']) =>
  minutes === undefined
    ? activity([loinc.stepsInDay, 'Number of steps in 24 hour Measured'], count, '{steps}/d', 'steps/day')
    : activity([loinc.steps, 'Number of steps in unspecified time Pedometer'], count, '{steps}', 'steps');

const workout = (value: ObservationValues['workout']) => ({
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
