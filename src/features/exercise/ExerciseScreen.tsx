import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProposedSession } from '../../domain/clinical/heart/next-session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { readExercise } from '../../workflows/read-exercise.ts';
import { places } from '../places.ts';
import { useLive } from '../services-context.tsx';
import { NextSessionCard } from './NextSessionCard.tsx';
import { OwnLoadSection } from './OwnLoadSection.tsx';
import { WeekSection } from './WeekSection.tsx';
import { WorkoutsSection } from './WorkoutsSection.tsx';
import { ZonesSection } from './ZonesSection.tsx';

interface ExerciseScreenProps {
  /** The heart rate to be expected of a workout, made by another screen's folder. */
  readonly expected?: (planned: Pick<ProposedSession, 'type' | 'minutes'>) => ReactNode;
}

/** Exercise: what to do next, what the week comes to, how hard it was, all against the person's own. */
export default function ExerciseScreen({ expected }: ExerciseScreenProps) {
  const { t } = useTranslation('exercise');
  const overview = useLive(readExercise, []);
  if (!overview) return null;
  const { week, zones, next, advice, flags } = overview;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <NextSessionCard next={next} advice={advice} flags={flags} zones={zones} expected={expected} />
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
      <ZonesSection zones={zones} />
    </Page>
  );
}
