import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { ValueGrid } from '../../ui/ValueCard.tsx';
import { latestByKind } from '../../workflows/latest-by-kind.ts';
import { places } from '../places.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import { StoredHere } from './StoredHere.tsx';
import { VitalCardView } from './VitalCardView.tsx';
import { vitalCards } from './vital-cards.ts';

/** How am I, and what comes next: the forecast, then the newest value of everything followed. */
export default function TodayScreen({ hero }: { readonly hero: ReactNode }) {
  const { t } = useTranslation('today');
  const { follow, activeProfileId } = useSettings();
  const now = useNow();
  const latest = useLive(latestByKind, [activeProfileId]);
  return (
    <Page title={t('title')} hideTitle>
      {hero}
      <Section title={t('latest')}>
        {follow.length === 0 && (
          <EmptyState
            title={t('nothingFollowed.title')}
            action={
              <Button component={Link} href={places.me}>
                {t('nothingFollowed.action')}
              </Button>
            }
          >
            {t('nothingFollowed.text')}
          </EmptyState>
        )}
        {latest && (
          <ValueGrid>
            {vitalCards(follow, latest).map((card) => (
              <VitalCardView key={card.kind} card={card} now={now} />
            ))}
          </ValueGrid>
        )}
      </Section>
      <StoredHere />
    </Page>
  );
}
