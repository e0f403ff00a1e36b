import type { PressureReading } from '../../domain/observation.ts';
import { normal, type Random } from '../../learning/random.ts';
import { type DoneWorkout, dayOf, type EatenMeal, minutesPerDay, type SimulatedObservation } from './life-events.ts';
import type { PersonSketch, SketchPressure } from './sketch.ts';
import { rounded, wandering } from './wandering.ts';

/** mmHg. After a workout pressure stays lower for the day (Pescatello 2004); a day with much salt it is higher. */
const dayEffects = { aerobicDay: -3.5, saltyDay: 4 } as const;
/** Share of diastolic in what moves systolic. */
const diastolicShare = 0.6;
/** Days in which a new medicine does two thirds of its work. */
const medicineDays = 6;
/** The first of two readings is higher, mmHg. */
const firstHigher = 3;

/** Sittings of two readings in the morning and in the evening. */
export function simulateCuff(
  sketch: PersonSketch & { readonly pressure: SketchPressure },
  { meals, workouts }: { readonly meals: readonly EatenMeal[]; readonly workouts: readonly DoneWorkout[] },
  { days, random }: { readonly days: number; readonly random: Random },
): SimulatedObservation[] {
  const { pressure } = sketch;
  const slow = wandering(random, { spread: pressure.spread / 2, stepsToForget: 12 });
  const salty = new Set(meals.flatMap((each) => (each.meal.salty ? [dayOf(each)] : [])));
  const active = new Set(workouts.flatMap((each) => (each.effort > 0.35 ? [dayOf(each)] : [])));
  return Array.from({ length: 2 * days }, (_, half) => {
    const day = Math.floor(half / 2);
    const isEvening = half % 2 === 1;
    const [upper, lower] = medicinesOn(sketch, day);
    const moved =
      slow() +
      (isEvening ? pressure.evening : 0) +
      (isEvening && active.has(day) ? dayEffects.aerobicDay : 0) +
      (salty.has(isEvening ? day : day - 1) ? dayEffects.saltyDay : 0) +
      (sketch.turn && day >= sketch.turn.day ? (sketch.turn.pressure ?? 0) : 0) +
      0.8 * pressure.spread * normal(random);
    const usual = {
      systolic: pressure.systolic + upper + moved,
      diastolic: pressure.diastolic + lower + diastolicShare * moved + 2 * normal(random),
      pulse: pressure.pulse + (isEvening ? 4 : 0) + 3 * normal(random),
    };
    const sitting = {
      minute: Math.round(day * minutesPerDay + (isEvening ? 21.2 : 7.1) * 60 + 11 * normal(random)),
      readings: [reading(usual, firstHigher, random), reading(usual, 0, random)],
    };
    const [from, to] = pressure.wholeWeek ?? [0, 0];
    return random() < pressure.taken || (day >= from && day < to) ? [observed(sitting)] : [];
  }).flat();
}

/** What the medicines lower on a day, mmHg. */
function medicinesOn({ medicines }: PersonSketch, day: number): [number, number] {
  const share = (from: number | undefined) =>
    from === undefined ? 1 : day < from ? 0 : 1 - Math.exp(-(day - from + 0.5) / medicineDays);
  const sum = (side: 0 | 1) =>
    medicines.reduce((total, { lowers, fromDay }) => total - (lowers?.[side] ?? 0) * share(fromDay), 0);
  return [sum(0), sum(1)];
}

function reading(
  usual: { readonly systolic: number; readonly diastolic: number; readonly pulse: number },
  higher: number,
  random: Random,
): PressureReading {
  const systolic = rounded(usual.systolic + higher + 2.5 * normal(random));
  const diastolic = rounded(usual.diastolic + higher / 2 + 2 * normal(random));
  return {
    systolic,
    diastolic: Math.min(diastolic, systolic - 15),
    pulse: rounded(usual.pulse + 1.5 * normal(random)),
  };
}

function observed({ minute, readings }: { readonly minute: number; readonly readings: readonly PressureReading[] }) {
  const mean = (of: (reading: PressureReading) => number) =>
    readings.reduce((sum, each) => sum + of(each), 0) / readings.length;
  const value = {
    systolic: mean(({ systolic }) => systolic),
    diastolic: mean(({ diastolic }) => diastolic),
    pulse: mean(({ pulse }) => pulse ?? 0),
    arm: 'left' as const,
    posture: 'sitting' as const,
    readings,
  };
  return { minute, measurement: { kind: 'bloodPressure' as const, value } };
}
