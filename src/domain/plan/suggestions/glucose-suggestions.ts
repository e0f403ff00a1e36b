import { fewestMeals, type MealResponse } from '../../clinical/food/meal-responses.ts';
import { reportNeeds } from '../../clinical/glucose/sensor-coverage.ts';
import type { PlanFigures } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';
import { type ExpectedEffect, figureValue, type Suggestion } from '../suggestion.ts';

/** A rise from which on a meal is worth a thought, mg/dL: 2.2 mmol/L, a usual target two hours after a meal above fasting. */
const notableRise = 40;
/** Lows that are enough not to bring glucose down any further with insulin on board. */
const manyLows = 2;
const fewestCoverageDays = 3;
const treated = ({ medicationClasses }: PlanSituation): boolean =>
  medicationClasses.includes('insulin') || medicationClasses.includes('glucoseLowering');

/** Whom a lower rise may take too low. */
const tendsLow = (figures: PlanFigures, situation: PlanSituation): boolean =>
  treated(situation) && figureValue(figures, 'lows') >= manyLows;

const misses = ({ glucose }: PlanSituation, measure: 'below' | 'veryLow' | 'above' | 'veryHigh'): boolean =>
  glucose?.report?.verdicts.some((verdict) => verdict.measure === measure && !verdict.met) ?? false;

/** The lowest and the highest of own meals, where what sets them apart is more than chance. */
function apart({ food }: PlanSituation): readonly [lower: MealResponse, higher: MealResponse] | null {
  const lower = food?.responses?.[0];
  const higher = food?.responses?.at(-1);
  return lower && higher && lower.peak.high < higher.peak.low ? [lower, higher] : null;
}

/** Nine times in ten: the halves of two independent means add by their squares. */
function difference(situation: PlanSituation): ExpectedEffect | null {
  const meals = apart(situation);
  if (!meals) return null;
  const [lower, higher] = meals;
  const mean = higher.peak.mean - lower.peak.mean;
  const half = Math.hypot(higher.peak.high - higher.peak.mean, lower.peak.high - lower.peak.mean);
  const count = lower.count + higher.count;
  return { from: 'own', of: 'glucoseRise', unit: 'glucose', mean, low: mean - half, high: mean + half, count };
}

export const glucoseSuggestions: readonly Suggestion[] = [
  {
    id: 'talkAboutLows',
    group: 'glucose',
    act: 'talk',
    first: true,
    ruledOutBy: [],
    source: 'battelino2019',
    applies: (figures, situation) =>
      figureValue(figures, 'nightLows') >= manyLows || misses(situation, 'below') || misses(situation, 'veryLow'),
    why: ['nightLows', 'timeBelow', 'lows'],
    done: { within: 14 },
    moves: { figure: 'nightLows', better: 'lower' },
  },
  {
    id: 'checkBeforeBed',
    group: 'glucose',
    act: 'measure',
    ruledOutBy: [],
    source: 'battelino2019',
    applies: (figures, situation) => treated(situation) && figureValue(figures, 'nightLows') >= 1,
    why: ['nightLows'],
    done: { within: 1, seen: { sign: 'glucoseAtBedtime' } },
    moves: { figure: 'nightLows', better: 'lower' },
  },
  {
    id: 'talkAboutTimeInRange',
    group: 'glucose',
    act: 'talk',
    ruledOutBy: ['adultTargets'],
    source: 'battelino2019',
    applies: (_figures, situation) => misses(situation, 'above') || misses(situation, 'veryHigh'),
    why: ['timeAbove', 'timeInRange'],
    done: { within: 14 },
    moves: { figure: 'timeInRange', better: 'higher' },
  },
  {
    id: 'walkAfterMeal',
    group: 'glucose',
    act: 'move',
    ruledOutBy: ['exercise', 'lowerGlucose'],
    source: 'reynolds2016',
    applies: (figures, situation) =>
      figureValue(figures, 'highestMeal') >= notableRise && !tendsLow(figures, situation),
    why: ['highestMeal', 'timeAbove'],
    // Against one walk a day of the same length: ratio 0.88 [0.78, 0.99].
    expected: () => ({
      ...{ from: 'typical', of: 'glucoseAfterMeal', unit: 'percent', mean: 12, low: 1, high: 22 },
      ...{ source: 'reynolds2016', count: 41 },
    }),
    names: (figures) => named(figures, 'highestMeal'),
    done: { within: 1, seen: { sign: 'walkAfterMeal', minutes: 10 } },
    moves: { figure: 'highestMeal', better: 'lower' },
  },
  {
    id: 'lowerMeal',
    group: 'glucose',
    act: 'eat',
    ruledOutBy: ['lowerGlucose'],
    source: 'ownRecord',
    applies: (figures, situation) => apart(situation) !== null && !tendsLow(figures, situation),
    why: ['lowestMeal', 'highestMeal'],
    expected: (_figures, situation) => difference(situation),
    names: (figures) => {
      const other = figures.get('highestMeal')?.of;
      return { ...named(figures, 'lowestMeal'), ...(other ? { other } : {}) };
    },
    done: { within: 2, seen: { sign: 'namedMeal' } },
  },
  {
    id: 'vegetablesFirst',
    group: 'glucose',
    act: 'eat',
    ruledOutBy: ['lowerGlucose'],
    // Insulin is timed to the carbohydrate; and only people with type 2 diabetes were studied.
    notWith: ['type1Diabetes', 'pregnancy'],
    source: 'shukla2015',
    applies: (figures, { conditions, medicationClasses }) =>
      (conditions.includes('type2Diabetes') || conditions.includes('prediabetes')) &&
      !medicationClasses.includes('insulin') &&
      (figureValue(figures, 'highestMeal') >= notableRise || figureValue(figures, 'timeAbove') >= 25),
    why: ['highestMeal', 'timeAbove'],
    expected: () => ({
      ...{ from: 'typical', of: 'riseAtOneHour', unit: 'percent', mean: 37 },
      ...{ source: 'shukla2015', count: 11 },
    }),
    done: { within: 1 },
    moves: { figure: 'timeAbove', better: 'lower' },
  },
  {
    id: 'sensorCoverage',
    group: 'glucose',
    act: 'measure',
    ruledOutBy: [],
    source: 'battelino2019',
    applies: (figures, { glucose }) =>
      (glucose?.coverage.days ?? 0) >= fewestCoverageDays &&
      // A few readings of a meter are no sensor that is worn too little.
      (glucose?.coverage.readings ?? 0) >= 100 &&
      figureValue(figures, 'sensorCoverage') < reportNeeds.percent,
    why: ['sensorCoverage'],
    done: { within: 3 },
    moves: { figure: 'sensorCoverage', better: 'higher' },
  },
  {
    id: 'logMealsWithCarbs',
    group: 'glucose',
    act: 'log',
    ruledOutBy: [],
    source: 'ownRecord',
    applies: (figures, { glucose }) =>
      (glucose?.coverage.readings ?? 0) >= 100 && figureValue(figures, 'mealsKnown') < fewestMeals,
    why: ['mealsKnown'],
    // As many as a ranking needs: some days of meals.
    done: { within: 4, seen: { sign: 'mealsWithCarbs', meals: fewestMeals } },
    moves: { figure: 'mealsKnown', better: 'higher' },
  },
];

const named = (figures: PlanFigures, id: 'highestMeal' | 'lowestMeal') => {
  const meal = figures.get(id)?.of;
  return meal ? { meal } : {};
};
