import { loinc, uncodedParts } from '../../domain/loinc.ts';
import type { ObservationValues } from '../../domain/observation.ts';
import type { MeasuredArm } from '../../domain/observation-choices.ts';
import { category, coded, components, numberPart } from './building-blocks.ts';

const arms: Readonly<Record<MeasuredArm, readonly [code: string, display: string]>> = {
  left: ['368208006', 'Left upper arm structure'],
  right: ['368209003', 'Right upper arm structure'],
};

/** Of several readings the mean, and that it is one: a reader would take each reading for a measurement of its own. */
export const bloodPressure = (value: ObservationValues['bloodPressure']) => {
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
