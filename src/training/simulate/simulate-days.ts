import type { Measurement } from '../../domain/observation.ts';
import { normal, type Random } from '../../learning/random.ts';
import { minutesPerDay, type SimulatedNight, type SimulatedObservation } from './life-events.ts';
import type { PersonSketch } from './sketch.ts';
import { rounded } from './wandering.ts';

/** What is measured or written down now and then: weight, saturation, temperature, tablets, symptoms, moods, notes. */
export function simulateDays(
  sketch: PersonSketch,
  nights: readonly SimulatedNight[],
  { days, random }: { readonly days: number; readonly random: Random },
): SimulatedObservation[] {
  const notes = sketch.notes.map(([day, hour, text]) => at(day, hour * 60, { kind: 'note', value: { text } }));
  return [...Array.from({ length: days }, (_, day) => oneDay(sketch, nights[day], { day, random })).flat(), ...notes];
}

const at = (day: number, minute: number, measurement: Measurement): SimulatedObservation => ({
  minute: Math.round(day * minutesPerDay + minute),
  measurement,
});

function oneDay(
  { kilograms, cold, medicines }: PersonSketch,
  night: SimulatedNight | undefined,
  { day, random }: { readonly day: number; readonly random: Random },
): SimulatedObservation[] {
  const ill = cold !== undefined && day >= cold[0] && day < cold[1];
  const jitter = (spread: number) => spread * normal(random);
  const often = (chance: number, taken: SimulatedObservation): SimulatedObservation[] =>
    random() < chance ? [taken] : [];
  const asleep = night?.sleep.minutesAsleep ?? 420;
  const mood = Math.min(5, Math.max(1, rounded(3.8 + (asleep - 410) / 110 - (ill ? 1.3 : 0) + jitter(0.6))));
  const stress = Math.min(5, Math.max(1, rounded(2.3 - (asleep - 410) / 130 + jitter(0.7))));
  return [
    ...often(
      0.7,
      at(day, 425 + jitter(9), {
        kind: 'weight',
        value: { kilograms: rounded(kilograms - 0.012 * day + jitter(0.3), 1) },
      }),
    ),
    ...often(
      ill ? 1 : 0.35,
      at(day, 1300 + jitter(15), {
        kind: 'oxygenSaturation',
        value: { percent: Math.min(99, rounded((ill ? 95.6 : 97) + jitter(0.6))) },
      }),
    ),
    ...often(
      ill ? 1 : 0.2,
      at(day, 1310 + jitter(12), {
        kind: 'temperature',
        value: { celsius: rounded((ill ? 37.9 : 36.6) + jitter(0.2), 1) },
      }),
    ),
    ...often(0.55, at(day, 1325 + jitter(12), { kind: 'mood', value: { score: mood } })),
    ...often(0.4, at(day, 1327 + jitter(12), { kind: 'stress', value: { score: stress } })),
    ...often(
      ill ? 1 : 0.05,
      at(day, 600 + 240 * random(), {
        kind: 'symptom',
        value: ill
          ? { name: 'Sore throat', severity: 4 }
          : { name: 'Headache', severity: 2 + Math.floor(3 * random()) },
      }),
    ),
    ...medicines
      .filter(({ fromDay, schedule }) => schedule.times.length > 0 && day >= (fromDay ?? 0))
      .flatMap(({ name, dose, schedule }) =>
        schedule.times.flatMap((time) =>
          often(
            0.96,
            at(day, time + 18 + Math.abs(jitter(14)), {
              kind: 'medication',
              value: { name, ...(dose ? { dose } : {}) },
            }),
          ),
        ),
      ),
  ];
}
