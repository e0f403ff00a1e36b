import { exerciseFigures } from './figures/exercise-figures.ts';
import { foodFigures } from './figures/food-figures.ts';
import { glucoseFigures } from './figures/glucose-figures.ts';
import { pressureFigures } from './figures/pressure-figures.ts';
import { recordFigures } from './figures/record-figures.ts';
import { sleepFigures } from './figures/sleep-figures.ts';
import type { PlanFigures } from './plan-figure.ts';
import type { PlanSituation } from './plan-situation.ts';

const all = [pressureFigures, glucoseFigures, exerciseFigures, foodFigures, sleepFigures, recordFigures];

/** Every number that a suggestion may rest on; what is not known is not in it. */
export const planFigures = (situation: PlanSituation): PlanFigures =>
  new Map(all.flatMap((of) => of(situation)).map((figure) => [figure.id, figure]));
