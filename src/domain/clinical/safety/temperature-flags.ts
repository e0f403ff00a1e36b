import type { SafetyFlag } from './safety-flag.ts';
import { fresh, isUnderage, type SafetySituation } from './safety-situation.ts';

/** Bands of the National Early Warning Score 2 (Royal College of Physicians 2017), degrees Celsius to one decimal. */
export function temperatureFlags(situation: SafetySituation): SafetyFlag[] {
  const reading = fresh(situation, 'temperature');
  if (!reading || isUnderage(situation)) return [];
  const celsius = Math.round(reading.value * 10) / 10;
  const common = { origins: [reading], source: 'news2', excludes: ['exercise', 'harderExercise'] } as const;
  if (celsius <= 35) return [{ ...common, code: 'veryLowTemperature', severity: 'now' }];
  if (celsius <= 36) return [{ ...common, code: 'lowTemperature', severity: 'note', excludes: [] }];
  if (celsius <= 38) return [];
  return celsius >= 39.1
    ? [{ ...common, code: 'highFever', severity: 'soon' }]
    : [{ ...common, code: 'fever', severity: 'soon' }];
}
