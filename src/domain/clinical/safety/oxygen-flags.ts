import type { SafetyCode, SafetyFlag, SafetySeverity } from './safety-flag.ts';
import { fresh, isUnderage, type SafetySituation } from './safety-situation.ts';

type Band = readonly [upTo: number, code: SafetyCode, severity: SafetySeverity];

/** National Early Warning Score 2 (Royal College of Physicians 2017), the oxygen saturation's first scale, percent. */
const usual: readonly Band[] = [
  [91, 'veryLowOxygen', 'now'],
  [93, 'lowOxygen', 'soon'],
  [95, 'slightlyLowOxygen', 'note'],
];
/** Its second scale, for whom a doctor has set 88 to 92 % as the goal: taken for COPD. */
const withCopd: readonly Band[] = [
  [83, 'veryLowOxygen', 'now'],
  [85, 'lowOxygen', 'soon'],
  [87, 'slightlyLowOxygen', 'note'],
];

/** Low oxygen; of a child only what is low at any age. */
export function oxygenFlags(situation: SafetySituation): SafetyFlag[] {
  const reading = fresh(situation, 'oxygen');
  if (!reading) return [];
  const bands = situation.conditions.includes('copd') ? withCopd : usual;
  const band = bands.find(([upTo]) => Math.round(reading.value) <= upTo);
  if (!band || (isUnderage(situation) && band[2] !== 'now')) return [];
  const [, code, severity] = band;
  const excludes = severity === 'note' ? [] : (['exercise', 'harderExercise'] as const);
  return [{ code, severity, origins: [reading], source: 'news2', excludes }];
}
