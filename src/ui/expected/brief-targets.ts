import type { Expectation, ExpectedTarget } from '../../domain/examples/expectation.ts';

/** Where there is room for little, the targets that tell most; a kind that is not here tells all. */
const telling: Partial<Record<Expectation['layout'], readonly string[]>> = {
  'meal-glucose': ['peak rise in 3 h'],
  'meal-glucose-t1d': ['peak rise in 3 h'],
  'blood-pressure': ['systolic', 'diastolic'],
};

/** What is shown of a forecast: what came, where anything did; else all that is to come. */
export function targetsToShow({ layout, targets }: Expectation, brief: boolean): readonly ExpectedTarget[] {
  const came = targets.filter(({ actual }) => actual !== null);
  const known = came.length > 0 ? came : targets;
  const told = brief ? known.filter(({ name }) => telling[layout]?.includes(name) ?? true) : known;
  return told.length > 0 ? told : known.slice(-1);
}
