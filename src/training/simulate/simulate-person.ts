import type { DemoRecord } from '../../domain/demo-record.ts';
import { seededRandom } from '../../learning/random.ts';
import { simulateGlucose } from './simulate-glucose.ts';
import { simulateVitals } from './simulate-vitals.ts';

/** Two weeks before today, and today: whatever the hour at which the demo is opened, there are two full weeks. */
const days = 16;

/** The whole record, the same for the same seed. */
export function simulatePerson(seed: number): DemoRecord {
  const readings = simulateGlucose(days, seededRandom(seed));
  return {
    simulated: true,
    version: 1,
    days,
    glucose: {
      minuteSteps: readings.map(({ minute }, index) => minute - (readings[index - 1]?.minute ?? 0)),
      values: readings.map(({ value }) => value),
    },
    observations: simulateVitals(days, seededRandom(seed + 1)),
  };
}
