import type { ProposedSession } from '../../domain/clinical/heart/next-session.ts';
import { ExpectedView } from '../../ui/expected/ExpectedView.tsx';
import { expectedForPlannedWorkout } from '../../workflows/expected-for-workout.ts';
import { useAsked } from '../use-asked.ts';
import classes from './exercise.module.css';

/** The average heart rate to be expected of the session that is proposed, from the person's own workouts. */
export function PlannedExpectation({ type, minutes }: Pick<ProposedSession, 'type' | 'minutes'>) {
  const state = useAsked((services) => expectedForPlannedWorkout(services, { type, minutes }), `${type} ${minutes}`);
  if (state.status !== 'ready') return null;
  return (
    <div className={classes.expected}>
      <ExpectedView expected={state.value} />
    </div>
  );
}
