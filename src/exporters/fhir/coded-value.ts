import { loinc, uncodedParts } from '../../domain/loinc.ts';
import type { Observation, ObservationValues } from '../../domain/observation.ts';
import type { MealRelation } from '../../domain/observation-choices.ts';
import { type Code, category, coded, components, quantity } from './building-blocks.ts';
import { sleep, steps, workout } from './coded-activity.ts';
import { bloodPressure } from './coded-blood-pressure.ts';

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

/** SDNN alone has a code. */
const variability = ({ sdnn }: ObservationValues['heartRateVariability']) =>
  sdnn === undefined
    ? null
    : vital([loinc.heartRateVariability, 'R-R interval.standard deviation (Heart rate variability)'], sdnn, 'ms');
