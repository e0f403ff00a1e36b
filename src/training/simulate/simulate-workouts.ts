import { maximumHeartRate } from '../../domain/clinical/heart/maximum-heart-rate.ts';
import { normal, type Random } from '../../learning/random.ts';
import { type DoneWorkout, minutesPerDay } from './life-events.ts';
import type { PersonSketch, TrainingSlot } from './sketch.ts';
import { rounded } from './wandering.ts';

/** Two months of training lower the effort of the same pace by so much. */
const gainOverTwoMonths = 0.06;
/** A pace so much quicker costs that share of effort more. */
const effortPerPace = 1.1;
/** Minutes: the heart climbs a little as the workout goes on. */
const driftPerMinute = 0.0008;

/** Share of the reserve for a slot's pace on a day: quicker costs more, fitness less, length a little. */
function effortOf({ effort }: TrainingSlot, at: { pace: number; minutes: number; day: number }): number {
  const fitness = 1 - (gainOverTwoMonths * at.day) / 60;
  return effort * fitness * (1 + effortPerPace * (at.pace - 1)) + driftPerMinute * (at.minutes - 30);
}

/** What the training week comes to: some sessions fall out, none is done with a cold. */
export function simulateWorkouts(sketch: PersonSketch, days: number, random: Random): DoneWorkout[] {
  const { training, cold } = sketch;
  return Array.from({ length: days }, (_, day) =>
    training
      .filter(({ weekday }) => weekday === day % 7)
      .flatMap((slot) => {
        const done = random() < slot.chance && !(cold && day >= cold[0] && day < cold[1] + 1);
        const workout = oneWorkout(sketch, slot, { day, random });
        return done ? [workout] : [];
      }),
  )
    .flat()
    .sort((a, b) => a.minute - b.minute);
}

function oneWorkout(
  { age, kilograms, watch, turn }: PersonSketch,
  slot: TrainingSlot,
  { day, random }: { readonly day: number; readonly random: Random },
): DoneWorkout {
  const minutes = Math.max(8, rounded(slot.minutes * Math.exp(0.15 * normal(random))));
  const pace = Math.exp(0.05 * normal(random));
  const effort = Math.min(0.92, Math.max(0.15, effortOf(slot, { pace, minutes, day }) + 0.02 * normal(random)));
  const rest = (watch?.restingRate ?? 65) + (turn && day >= turn.day ? (turn.restingRate ?? 0) : 0);
  const highest = maximumHeartRate(age, { betaBlocker: false })?.beatsPerMinute ?? 180;
  const reserve = highest - rest;
  const average = rounded(rest + effort * reserve);
  const peak = Math.min(highest + 4, average + (0.1 + 0.06 * random()) * reserve);
  const speed = slot.speed === undefined ? undefined : slot.speed * pace;
  const climbs = slot.type === 'hiking' || slot.type === 'cycling';
  // Oxygen reserve follows heart-rate reserve (Swain 1997): about 3.5 ml/min/kg at rest, 5 kcal a litre.
  const oxygen = 3.5 + effort * 32;
  return {
    minute: Math.round(day * minutesPerDay + slot.minute + 12 * normal(random)),
    effort,
    workout: {
      type: slot.type,
      minutes,
      ...(speed === undefined ? {} : { metres: rounded((speed * 1000 * minutes) / 60 / 10) * 10 }),
      kilocalories: rounded((oxygen * kilograms * minutes * 5) / 1000),
      averageHeartRate: average,
      maximumHeartRate: rounded(peak),
      ...(climbs ? { metresClimbed: rounded(minutes * (1 + random())) } : {}),
    },
  };
}
