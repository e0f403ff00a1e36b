import { activeMinutes } from '../../../src/domain/clinical/heart/active-minutes.ts';
import type { PlanSituation } from '../../../src/domain/plan/plan-situation.ts';

export const day = 86_400_000;
/** A Friday, noon UTC. */
export const now = Date.parse('2026-03-20T12:00:00Z');

/** Someone of whom nothing is known but what a test says. */
export const situationOf = (change: Partial<PlanSituation> = {}): PlanSituation => ({
  now,
  utcOffset: 0,
  conditions: [],
  medicationClasses: [],
  flags: [],
  record: { observations: 0, since: null, lastBackup: null, missing: [], weights: [] },
  ...change,
});

/** A week without any exercise, and a walk proposed. */
export const idleWeek = (): NonNullable<PlanSituation['exercise']> => ({
  week: { workouts: [], minutes: activeMinutes([]), daily: [], load: null, past: [] },
  next: { type: 'walking', minutes: 20, intensity: 'moderate', reason: 'first' },
  advice: { effort: 'asPlanned', reasons: [] },
  restingReadings: 0,
});

/** Own meals of which one raises glucose clearly more than the other, mg/dL. */
export const ownMeals = (): NonNullable<PlanSituation['food']> => {
  const meal = (name: string, mean: number) => ({
    ...{ name, count: 8, newest: now - day, rise60: mean * 0.8, rise120: mean * 0.7 },
    peak: { mean, low: mean - 12, high: mean + 12 },
  });
  return {
    ...{ hasGlucose: true, logged: 20, known: 16, pattern: null },
    responses: [meal('Lentil soup', 30), meal('White rice', 85)],
  };
};

/** Two weeks of a sensor that was worn all the time, with so many lows at night. */
export const sensor = (nightLows: number): NonNullable<PlanSituation['glucose']> => ({
  coverage: { days: 14, percent: 96, readings: 3900, lacks: null },
  report: null,
  episodes: Array.from({ length: nightLows }, (_, index) => ({
    ...{
      kind: 'low' as const,
      level: 1 as const,
      from: now - (index + 1) * day,
      to: now - (index + 1) * day + 1_800_000,
    },
    ...{ utcOffset: 0, minutes: 30, extreme: 62, prolonged: false, nocturnal: true },
  })),
});

/** A record of weeks that was backed up yesterday. */
export const longRecord: PlanSituation['record'] = {
  ...{ observations: 200, since: now - 60 * day, lastBackup: now - day, missing: [], weights: [] },
};
