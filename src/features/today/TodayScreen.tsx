import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ObservationKind } from '../../domain/observation.ts';
import type { UsualWord } from '../../domain/usual-range.ts';
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

interface TodayScreenProps {
  readonly hero: ReactNode;
  /** At most three suggestions. */
  readonly plan: ReactNode;
  /** What was to be expected of the newest of some kinds. */
  readonly expected: ReactNode;
  /** How last night lies to the person's own nights. */
  readonly nightPlaces: Partial<Record<ObservationKind, UsualWord>>;
  /** The newest values stand there. */
  readonly onDrawn?: () => void;
}

/** How am I, and what comes next: the forecast, then the newest value of everything followed. */
export default function TodayScreen({ hero, plan, expected, nightPlaces, onDrawn }: TodayScreenProps) {
  const { t } = useTranslation('today');
  const { follow, activeProfileId } = useSettings();
  const now = useNow();
  const latest = useLive((own) => latestByKind(own, follow), [activeProfileId, follow]);
  const isDrawn = latest !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (isDrawn) onDrawn?.();
  }, [isDrawn]);
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
              <VitalCardView key={card.kind} card={card} now={now} night={nightPlaces[card.kind]} />
            ))}
          </ValueGrid>
        )}
      </Section>
      {/* Below what is looked at first, and read after it. */}
      {latest && (
        <>
          {plan}
          {expected}
          <StoredHere />
        </>
      )}
    </Page>
  );
}
