import type { SafetyFlag } from './safety-flag.ts';
import { fresh, isUnderage, type SafetySituation } from './safety-situation.ts';

/** Bands of the pulse at rest in the National Early Warning Score 2 (Royal College of Physicians 2017), beats a minute. */
export function pulseFlags(situation: SafetySituation): SafetyFlag[] {
  const reading = fresh(situation, 'pulse');
  if (!reading || isUnderage(situation)) return [];
  const beats = Math.round(reading.value);
  const common = { origins: [reading], source: 'news2', excludes: ['exercise', 'harderExercise'] } as const;
  if (beats <= 40) return [{ ...common, code: 'verySlowPulse', severity: 'now' }];
  if (beats <= 50) return [{ ...common, code: 'slowPulse', severity: 'note', excludes: [] }];
  if (beats <= 90) return [];
  if (beats <= 110) return [{ ...common, code: 'fastPulse', severity: 'note', excludes: ['harderExercise'] }];
  return beats <= 130
    ? [{ ...common, code: 'fastPulse', severity: 'soon' }]
    : [{ ...common, code: 'veryFastPulse', severity: 'now' }];
}
