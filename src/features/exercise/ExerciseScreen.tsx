import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { readExercise } from '../../workflows/read-exercise.ts';
import { places } from '../places.ts';
import { useLive, useNow } from '../services-context.tsx';
import { EffortSection } from './EffortSection.tsx';
import { NextSessionCard } from './NextSessionCard.tsx';
import { OwnLoadSection } from './OwnLoadSection.tsx';
import { WeekSection } from './WeekSection.tsx';
import { WorkoutsSection } from './WorkoutsSection.tsx';
import { ZonesSection } from './ZonesSection.tsx';

/** Exercise: what to do next, what the week comes to, how hard it was, all against the person's own. */
export default function ExerciseScreen() {
  const { t } = useTranslation('exercise');
  // Today ends at midnight, and a reading of this morning is not one of tonight.
  const hour = Math.floor(useNow(60_000) / 3_600_000);
  const overview = useLive(readExercise, [hour]);
  if (!overview) return null;
  const { week, zones, effort, pace, next, advice, restingRate, flags } = overview;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <NextSessionCard
        next={next}
        advice={advice}
        restingRate={restingRate}
        flags={flags}
        zones={effort === null ? zones : null}
      />
      <WeekSection week={week} />
      {week.workouts.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <Button component={Link} href={places.log('workout')}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          <OwnLoadSection week={week} />
          <WorkoutsSection workouts={week.workouts} />
        </>
      )}
      {effort !== null && effort !== 'underage' ? (
        <EffortSection reason={effort} zones={zones} />
      ) : (
        <ZonesSection zones={zones} pace={pace} />
      )}
    </Page>
  );
}
