import type { SafetyFlag } from './safety-flag.ts';
import type { SafetySituation } from './safety-situation.ts';

/** Two kilograms in three days: water, where the heart is weak (2021 ESC guideline on heart failure, section 9). */
const rapid = { kilograms: 2, days: 3 } as const;
const dayMs = 86_400_000;
/** Weighed at another hour of the day, three days are a little more. */
const tolerance = 0.25;

/** The newest weight against the lowest of the three days before it. */
export function weightFlags({ now, weights = [], conditions }: SafetySituation): SafetyFlag[] {
  const newest = weights.reduce((latest, each) => (latest && latest.time >= each.time ? latest : each), weights[0]);
  if (!newest || now - newest.time > rapid.days * dayMs) return [];
  const since = newest.time - (rapid.days + tolerance) * dayMs;
  const before = weights.filter(({ time }) => time >= since && time < newest.time);
  const lowest = before.reduce((least, each) => (least && least.value <= each.value ? least : each), before[0]);
  // To a tenth, as scales show it: 82.1 less 80.1 is 1.999….
  if (!lowest || Math.round((newest.value - lowest.value) * 10) / 10 < rapid.kilograms) return [];
  const hasWeakHeart = conditions.includes('heartFailure');
  return [
    {
      code: hasWeakHeart ? 'weightGainHeartFailure' : 'weightGain',
      severity: hasWeakHeart ? 'soon' : 'note',
      origins: [lowest, newest],
      source: 'heartFailureGuideline',
      // 1.8 kg in one to three days speaks against any training in heart failure (ESC working groups 2001, Eur Heart J 22:125).
      excludes: hasWeakHeart ? ['exercise', 'harderExercise', 'weight'] : ['weight'],
    },
  ];
}
