import { whoWeek } from '../../clinical/heart/active-minutes.ts';
import type { PlanSituation } from '../plan-situation.ts';
import { figureValue, type Suggestion } from '../suggestion.ts';

/** A record that has begun. */
const begun = 7;

const proposed = ({ exercise }: PlanSituation) =>
  exercise && typeof exercise.next !== 'string' ? exercise.next : null;

const isEasyDay = ({ exercise }: PlanSituation): boolean =>
  exercise !== undefined && exercise.advice.effort !== 'asPlanned';

export const exerciseSuggestions: readonly Suggestion[] = [
  {
    id: 'easyDay',
    group: 'exercise',
    act: 'rest',
    ruledOutBy: [],
    source: 'ownRecord',
    // Of use to who would train: without workouts every day is easy.
    applies: (_figures, situation) => isEasyDay(situation) && (situation.exercise?.week.workouts.length ?? 0) >= 3,
    why: ['restingRate', 'lastNight', 'hardYesterday', 'celsius'],
    done: { within: 1 },
  },
  {
    id: 'nextSession',
    group: 'exercise',
    act: 'move',
    ruledOutBy: ['exercise', 'adultTargets'],
    notWith: ['heartFailure', 'coronaryDisease'],
    source: 'who2020',
    applies: (figures, situation) => {
      const next = proposed(situation);
      return (
        next !== null &&
        // Of someone of whom nothing is known it is not known either that they do not move.
        (situation.record.observations >= begun || situation.exercise?.week.workouts.length !== 0) &&
        next.type !== 'strength' &&
        !isEasyDay(situation) &&
        figureValue(figures, 'activeMinutes') < whoWeek.moderate[0]
      );
    },
    why: ['activeMinutes'],
    // Twenty-six groups of people with hypertension, weeks of training against none: not of one session.
    expected: (_figures, { conditions }) =>
      conditions.includes('hypertension')
        ? {
            ...{ from: 'typical', of: 'systolic', unit: 'mmHg', mean: 8.3, low: 6, high: 10.7 },
            source: 'cornelissen2013',
          }
        : null,
    names: (_figures, situation) => {
      const next = proposed(situation);
      return next ? { workout: next.type, minutes: next.minutes } : {};
    },
    done: { within: 2, seen: { sign: 'workout', minutes: 10 } },
    moves: { figure: 'activeMinutes', better: 'higher' },
  },
  {
    id: 'strengthTwice',
    group: 'exercise',
    act: 'move',
    ruledOutBy: ['exercise', 'harderExercise', 'adultTargets'],
    notWith: ['heartFailure', 'coronaryDisease'],
    source: 'who2020',
    applies: (figures, situation) =>
      !isEasyDay(situation) &&
      figureValue(figures, 'strengthDays') < whoWeek.strengthDays &&
      (situation.exercise?.week.workouts.length ?? 0) > 0 &&
      !situation.exercise?.week.past.some(({ type, daysAgo }) => type === 'strength' && daysAgo < 2),
    why: ['strengthDays'],
    done: { within: 4, seen: { sign: 'workout', types: ['strength'], minutes: 5 } },
    moves: { figure: 'strengthDays', better: 'higher' },
  },
  {
    id: 'restingRate',
    group: 'exercise',
    act: 'measure',
    ruledOutBy: [],
    source: 'ownRecord',
    applies: (figures, { exercise }) =>
      (exercise?.week.workouts.length ?? 0) > 0 && figureValue(figures, 'restingReadings') === 0,
    why: ['restingReadings'],
    done: { within: 2, seen: { sign: 'logged', kind: 'restingHeartRate' } },
  },
];
