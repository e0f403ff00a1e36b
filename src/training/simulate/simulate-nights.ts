import { normal, type Random } from '../../learning/random.ts';
import { type DoneWorkout, dayOf, isWeekend, minutesPerDay, type SimulatedNight } from './life-events.ts';
import type { PersonSketch, SketchWatch } from './sketch.ts';
import { rounded, wandering } from './wandering.ts';

/** What a hard day before, a short night or a cold does to the resting rate (beats/min) and to RMSSD (a factor). */
const strain = { hardDay: [1.8, 0.88], cold: [7, 0.72], trained: 2.5 } as const;
const hardMinutes = 35;
const hardEffort = 0.55;

/** The nights, each ending in the morning of its day: the first belongs to the day that begins it. */
export function simulateNights(
  sketch: PersonSketch & { readonly watch: SketchWatch },
  workouts: readonly DoneWorkout[],
  { days, random }: { readonly days: number; readonly random: Random },
): SimulatedNight[] {
  const { watch, turn, cold } = sketch;
  const drift = wandering(random, { spread: 1.2, stepsToForget: 6 });
  return Array.from({ length: days }, (_, day) => {
    const turned = turn !== undefined && day >= turn.day;
    const ill = cold !== undefined && day >= cold[0] && day < cold[1];
    const hard = workouts.some(
      (done) => dayOf(done) === day - 1 && done.workout.minutes > hardMinutes && done.effort > hardEffort,
    );
    const asleep = Math.max(
      220,
      watch.minutesAsleep +
        (isWeekend(day) ? 35 : 0) +
        (turned ? (turn.minutesAsleep ?? 0) : 0) -
        (ill ? 30 : 0) +
        32 * normal(random),
    );
    const short = Math.max(0, (watch.minutesAsleep - 40 - asleep) / 60);
    const restingRate =
      watch.restingRate -
      (strain.trained * day) / 60 +
      drift() +
      (hard ? strain.hardDay[0] : 0) +
      (ill ? strain.cold[0] : 0) +
      1.2 * short +
      (turned ? (turn.restingRate ?? 0) : 0) +
      0.8 * normal(random);
    const rmssd =
      watch.rmssd *
      (hard ? strain.hardDay[1] : 1) *
      (ill ? strain.cold[1] : 1) *
      (turned ? (turn.rmssd ?? 1) : 1) *
      Math.exp(0.12 * normal(random) - 0.06 * short + (0.06 * day) / 60);
    const wakes = watch.wakes + (isWeekend(day) ? 55 : 0) + 14 * normal(random);
    return {
      minute: Math.round(day * minutesPerDay + wakes),
      sleep: stages(asleep, random),
      restingRate: rounded(restingRate),
      rmssd: rounded(rmssd),
      breaths: rounded(14.2 + (ill ? 1.6 : 0) + 0.4 * normal(random), 1),
    };
  });
}

/** Of the time asleep about a fifth is deep, a fifth to a quarter REM (adults, Ohayon 2004). */
function stages(asleep: number, random: Random): SimulatedNight['sleep'] {
  const deep = Math.round(asleep * Math.max(0.08, 0.17 + 0.025 * normal(random)));
  const rem = Math.round(asleep * Math.max(0.1, 0.21 + 0.025 * normal(random)));
  const awake = Math.round(18 + 16 * random());
  const light = Math.round(asleep) - deep - rem;
  return {
    minutesAsleep: light + deep + rem,
    minutesInBed: light + deep + rem + awake,
    minutesAwake: awake,
    minutesLight: light,
    minutesDeep: deep,
    minutesRem: rem,
  };
}
