import { isSevereInPregnancy, isSeverePressure } from '../severe-pressure.ts';
import type { SafetyFlag } from './safety-flag.ts';
import { fresh, type SafetySituation } from './safety-situation.ts';

/** A severe reading, at any age, as what is severe in an adult is no less so in a child: measure again after a minute or two; with symptoms, call for help. */
export function pressureFlags(situation: SafetySituation): SafetyFlag[] {
  const reading = fresh(situation, 'pressure');
  if (!reading) return [];
  const { value: systolic, secondary: diastolic = 0 } = reading;
  const severe = { severity: 'now', origins: [reading], excludes: ['exercise', 'harderExercise', 'weight'] } as const;
  if (isSeverePressure({ systolic, diastolic })) return [{ ...severe, code: 'severePressure', source: 'accAha2017' }];
  const isPregnant = situation.conditions.includes('pregnancy');
  if (isPregnant && isSevereInPregnancy({ systolic, diastolic }))
    return [{ ...severe, code: 'severePressureInPregnancy', source: 'acog2020' }];
  return [];
}
