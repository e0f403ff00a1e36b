import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { readPressure } from '../../workflows/read-pressure.ts';
import { places } from '../places.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import { AveragesSection } from './AveragesSection.tsx';
import { CategorySection } from './CategorySection.tsx';
import { ChangeSection } from './ChangeSection.tsx';
import { OwnSection } from './OwnSection.tsx';
import { WeekCard } from './WeekCard.tsx';

interface PressureScreenProps {
  /** What the cuff may be expected to show next. */
  readonly expected?: ReactNode;
}

/** Blood pressure: the week at home, its averages and where they lie, the person's own pattern, what changed. */
export default function PressureScreen({ expected }: PressureScreenProps) {
  const { t } = useTranslation(['pressure', 'quality']);
  const { activeProfileId } = useSettings();
  const minute = Math.floor(useNow(60_000) / 60_000);
  const overview = useLive(readPressure, [activeProfileId, minute]);
  if (!overview) return null;
  const { sittings, week, severe, category, newest, patterns, events } = overview;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <WeekCard week={week} severe={severe} />
      {expected}
      {sittings.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <Button component={Link} href={places.pressureSession}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          {week && week.record.days.length > 0 ? <AveragesSection record={week.record} severe={severe} /> : null}
          <CategorySection category={category} />
          <OwnSection sittings={sittings} newest={newest} patterns={patterns} />
          <ChangeSection sittings={sittings} events={events} />
          <Anchor component={Link} href={places.quality}>
            {t('quality:link')}
          </Anchor>
          <div>
            <Button component={Link} href={places.pressureReport} variant="light">
              {t('report')}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}
