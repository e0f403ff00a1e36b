import { useTranslation } from 'react-i18next';
import type { Observation } from '../../domain/observation.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { expectedWeight } from '../../workflows/expected-weight.ts';
import { listObservations } from '../../workflows/list-observations.ts';
import { newestGlucose } from '../../workflows/newest-glucose.ts';
import { useJustLogged } from '../just-logged.ts';
import { useLive, useNow } from '../services-context.tsx';
import { useAsked } from '../use-asked.ts';
import { EntryCard } from './EntryCard.tsx';
import { ExpectationCard } from './ExpectationCard.tsx';
import classes from './expected.module.css';

export { useLastNight } from './use-last-night.ts';

import type { LastNight } from './use-last-night.ts';

const hour = 3_600_000;
/** A meal's outcome is whole after three hours, and is looked at for a while then. */
const mealMs = 5 * hour;
const workoutMs = 12 * hour;

/** On Today: last night, the newest meal and workout, and where the weight may go. */
export default function TodayExpectations({ night }: { readonly night: LastNight | null }) {
  const { t } = useTranslation('expected');
  const now = useNow(60_000);
  const newest = useLive(newestGlucose, []);
  // That stands on top already, until it is put away.
  const logged = useJustLogged();
  const meal = useNewest('meal', now - mealMs);
  const workout = useNewest('workout', now - workoutMs);
  const weight = useNewest('weight', now - 21 * 24 * hour);
  const hasNight = night?.expected.ok ?? false;
  if (!hasNight && !meal && !workout && !weight) return null;
  return (
    <div className={classes.unlessEmpty}>
      <Section title={t('usual')}>
        <div className={classes.cards}>
          {meal && meal.id !== logged?.id ? <EntryCard key={meal.id} observation={meal} changes={newest} /> : null}
          {workout && workout.id !== logged?.id ? <EntryCard key={workout.id} observation={workout} /> : null}
          {hasNight && night ? <NightCard night={night} /> : null}
          {weight ? <WeightCard newest={weight} /> : null}
        </div>
      </Section>
    </div>
  );
}

const NightCard = ({ night }: { readonly night: LastNight }) => {
  const { t } = useTranslation('expected');
  return <ExpectationCard title={t('night.title')} expected={night.expected} />;
};

function WeightCard({ newest }: { readonly newest: Observation }) {
  const { t } = useTranslation('expected');
  const format = useFormat();
  const state = useAsked(expectedWeight, `${newest.id} ${JSON.stringify(newest.value)}`);
  if (state.status !== 'ready') return null;
  const { value: expected } = state;
  const kilograms = expected.from?.kilograms;
  return (
    <ExpectationCard
      title={t('weight.title')}
      lead={
        expected.ok && kilograms !== undefined
          ? t('weight.lead', { weight: format.fieldText('weight', 'kilograms', kilograms) })
          : undefined
      }
      expected={expected}
      base={kilograms}
    />
  );
}

/** The newest entry of a kind since then. */
function useNewest(kind: 'meal' | 'workout' | 'weight', since: number): Observation | undefined {
  const found = useLive((services) => listObservations(services, { kind, limit: 1 }), [kind]);
  const [newest] = found ?? [];
  return newest && newest.time > since ? newest : undefined;
}
