import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { FigurePlace, PlanFigure } from '../../domain/plan/plan-figure.ts';
import { places } from '../places.ts';
import classes from './plan.module.css';
import { usePlanWords } from './use-plan-words.ts';

const hrefs: Readonly<Record<FigurePlace, string>> = {
  pressure: places.pressure,
  glucose: places.glucose,
  exercise: places.exercise,
  food: places.food,
  record: places.record,
  safety: places.safety,
  profile: places.profile,
};

/** The numbers behind a suggestion, each a way to the page where it is worked out. */
export function FigureList({ figures, label }: { readonly figures: readonly PlanFigure[]; readonly label: string }) {
  const words = usePlanWords();
  if (figures.length === 0) return null;
  return (
    <ul className={classes.figures} aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <Anchor component={Link} href={hrefs[figure.opens]} className={classes.figure}>
            {words.figure(figure)}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
