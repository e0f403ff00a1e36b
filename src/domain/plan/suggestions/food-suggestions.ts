import { dashTargets, fewestDays, fewestMealsADay, sodiumLimits } from '../../clinical/food/dash-pattern.ts';
import type { PlanFigures } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';
import { figureValue, type Suggestion } from '../suggestion.ts';

/** At home from here on a mean is called elevated by ESC 2024 and stage 1 by ACC/AHA: mmHg. */
const elevated = [130, 80] as const;
const saltyADay = 1;

const isElevated = (figures: PlanFigures): boolean =>
  (['homeWeekAverage', 'morningPressure', 'eveningPressure'] as const).some((id) => {
    const figure = figures.get(id);
    return figure !== undefined && (figure.value >= elevated[0] || (figure.secondary ?? 0) >= elevated[1]);
  });

const concerns = (figures: PlanFigures, { conditions }: PlanSituation): boolean =>
  conditions.includes('hypertension') || isElevated(figures);

export const foodSuggestions: readonly Suggestion[] = [
  {
    id: 'sodium',
    group: 'food',
    act: 'eat',
    ruledOutBy: ['adultTargets'],
    notWith: ['pregnancy'],
    source: 'he2013',
    applies: (figures, situation) =>
      concerns(figures, situation) &&
      (figureValue(figures, 'sodium') > sodiumLimits.most || figureValue(figures, 'saltyPortions') >= saltyADay),
    why: ['sodium', 'saltyPortions', 'homeWeekAverage', 'morningPressure'],
    // A little over four grams of salt a day less, for at least four weeks.
    expected: (_figures, { conditions }) => ({
      ...{ from: 'typical', of: 'systolic', unit: 'mmHg', source: 'he2013' },
      ...(conditions.includes('hypertension')
        ? { mean: 5.4, low: 4.2, high: 6.6 }
        : { mean: 4.2, low: 3.2, high: 5.2 }),
    }),
    done: { within: 1 },
    moves: { figure: 'saltyPortions', better: 'lower' },
  },
  {
    id: 'vegetablesAndFruit',
    group: 'food',
    act: 'eat',
    ruledOutBy: ['adultTargets'],
    // Weak kidneys keep the potassium back.
    notWith: ['kidneyDisease', 'heartFailure'],
    source: 'filippou2020',
    applies: (figures, situation) =>
      concerns(figures, situation) &&
      (figureValue(figures, 'vegetables') < dashTargets.vegetables.low ||
        figureValue(figures, 'fruit') < dashTargets.fruit.low),
    why: ['vegetables', 'fruit', 'homeWeekAverage', 'morningPressure'],
    expected: () => ({
      ...{ from: 'typical', of: 'systolic', unit: 'mmHg', source: 'filippou2020' },
      ...{ mean: 3.2, low: 2.3, high: 4.2 },
    }),
    done: { within: 1, seen: { sign: 'mealOf', groups: ['vegetables', 'fruit'] } },
    moves: { figure: 'vegetables', better: 'higher' },
  },
  {
    id: 'foodDiary',
    group: 'food',
    act: 'log',
    ruledOutBy: [],
    source: 'ownRecord',
    applies: (figures, situation) =>
      concerns(figures, situation) && situation.food !== undefined && situation.food.pattern === null,
    why: ['foodDays'],
    // Nothing less can be held against the pattern.
    done: { within: 4, seen: { sign: 'mealDays', days: fewestDays, meals: fewestMealsADay } },
    moves: { figure: 'foodDays', better: 'higher' },
  },
];
