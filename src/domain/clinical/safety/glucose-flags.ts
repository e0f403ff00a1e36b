import { bandOf } from '../glucose/glucose-ranges.ts';
import type { SafetyFlag } from './safety-flag.ts';
import { fresh, type SafetySituation } from './safety-situation.ts';

/** Lows and very highs, at every age. */
export function glucoseFlags(situation: SafetySituation): SafetyFlag[] {
  const reading = fresh(situation, 'glucose');
  if (!reading) return [];
  const common = { origins: [reading], source: 'battelino2019' } as const;
  switch (bandOf(reading.value)) {
    case 'veryLow':
      return [
        {
          ...common,
          code: 'veryLowGlucose',
          severity: 'now',
          excludes: ['exercise', 'harderExercise', 'lowerGlucose'],
        },
      ];
    case 'low':
      return [
        { ...common, code: 'lowGlucose', severity: 'soon', excludes: ['exercise', 'harderExercise', 'lowerGlucose'] },
      ];
    case 'veryHigh':
      // With ketones exercise raises glucose further; whether there are any, no reading here says.
      return [{ ...common, code: 'veryHighGlucose', severity: 'soon', excludes: ['harderExercise'] }];
    default:
      return [];
  }
}
