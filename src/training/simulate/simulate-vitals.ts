import type { DemoRecord } from '../../domain/demo-record.ts';
import type { Measurement } from '../../domain/observation.ts';
import { normal, type Random } from '../../learning/random.ts';

type DemoObservations = DemoRecord['observations'];

const minutesPerDay = 1440;
const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Home blood pressure twice a day, weight and resting heart rate most mornings, saturation and temperature now and then. */
export function simulateVitals(days: number, random: Random): DemoObservations {
  return Array.from({ length: days }, (_, day) => vitalsOfDay(day, random))
    .flat()
    .sort((a, b) => a.minute - b.minute);
}

function vitalsOfDay(day: number, random: Random): DemoObservations {
  const at = (hour: number, jitterMinutes: number, measurement: Measurement) => ({
    minute: Math.round(day * minutesPerDay + hour * 60 + jitterMinutes * normal(random)),
    measurement,
  });
  const weight = 84.4 - 0.05 * day + 0.25 * normal(random);
  const all = [
    { often: 0.95, taken: at(6.9, 9, bloodPressure(random, { systolic: 133, diastolic: 83, pulse: 67 })) },
    { often: 0.85, taken: at(7, 9, { kind: 'weight', value: { kilograms: oneDecimal(weight) } }) },
    {
      often: 0.9,
      taken: at(6.8, 8, { kind: 'heartRate', value: { beatsPerMinute: Math.round(64 + 2.2 * normal(random)) } }),
    },
    {
      often: 0.5,
      taken: at(21.8, 15, { kind: 'oxygenSaturation', value: { percent: Math.round(96.6 + 0.7 * normal(random)) } }),
    },
    {
      often: 0.35,
      taken: at(21.9, 15, { kind: 'temperature', value: { celsius: oneDecimal(36.6 + 0.18 * normal(random)) } }),
    },
    { often: 0.9, taken: at(21.7, 14, bloodPressure(random, { systolic: 128, diastolic: 79, pulse: 71 })) },
  ] as const;
  return all.flatMap(({ often, taken }) => (random() < often ? [taken] : []));
}

/** Systolic and diastolic of one moment move together. */
function bloodPressure(
  random: Random,
  usual: { readonly systolic: number; readonly diastolic: number; readonly pulse: number },
): Measurement<'bloodPressure'> {
  const together = normal(random);
  return {
    kind: 'bloodPressure',
    value: {
      systolic: Math.round(usual.systolic + 5 * together + 3 * normal(random)),
      diastolic: Math.round(usual.diastolic + 3 * together + 2 * normal(random)),
      pulse: Math.round(usual.pulse + 4 * normal(random)),
    },
  };
}
