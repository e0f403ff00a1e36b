import type { DashPattern, GroupAgainstDash } from '../../clinical/food/dash-pattern.ts';
import type { PlanFigure } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';

/** What was eaten, and what own meals did. */
export function foodFigures({ food }: PlanSituation): PlanFigure[] {
  if (!food) return [];
  const { responses, pattern } = food;
  const figures: PlanFigure[] = [{ id: 'foodDays', value: pattern?.days ?? 0, opens: 'food' }];
  if (food.hasGlucose) figures.push({ id: 'mealsKnown', value: food.known, opens: 'food' });
  const [lowest] = responses ?? [];
  const highest = responses?.at(-1);
  if (lowest && highest && lowest !== highest)
    for (const [id, { name, count, peak }] of [
      ['lowestMeal', lowest],
      ['highestMeal', highest],
    ] as const)
      figures.push({ id, value: peak.mean, count, of: name, opens: 'food' });
  return pattern ? [...figures, ...patternFigures(pattern)] : figures;
}

function patternFigures({ groups, salty, sodium, days }: DashPattern): PlanFigure[] {
  const portions = (id: 'vegetables' | 'fruit'): PlanFigure[] =>
    groups
      .filter(({ group }: GroupAgainstDash) => group === id)
      .map(({ portions: value }) => ({ id, value, count: days, opens: 'food' }));
  return [
    ...portions('vegetables'),
    ...portions('fruit'),
    { id: 'saltyPortions', value: salty, count: days, opens: 'food' },
    ...(sodium === null ? [] : [{ id: 'sodium', value: sodium, count: days, opens: 'food' } as const]),
  ];
}
