import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { newestGlucose } from '../../workflows/newest-glucose.ts';
import { places } from '../places.ts';
import { useLive, useSettings } from '../services-context.tsx';
import { usePack } from '../use-pack.ts';
import { ChangedSection } from './ChangedSection.tsx';
import { ComputingSection } from './ComputingSection.tsx';
import { PackCard } from './PackCard.tsx';
import { TraceSection } from './TraceSection.tsx';

/** How a model learns a person: step by step on their own readings, against the other methods, and from what it starts. */
export default function LearningScreen({ methods }: { readonly methods: ReactNode }) {
  const { t } = useTranslation('learning');
  const { activeProfileId } = useSettings();
  const newest = useLive(newestGlucose, [activeProfileId]);
  const pack = usePack();
  if (newest === undefined) return null;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {newest === null ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <Button component={Link} href={places.import}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          {pack.status === 'ready' ? <TraceSection pack={pack.facts} /> : null}
          <ChangedSection />
          {methods}
          <ComputingSection />
        </>
      )}
      {pack.status === 'ready' ? <PackCard facts={pack.facts} bytes={pack.bytes} /> : null}
      {pack.status === 'failed' ? <ErrorNotice error={pack.error} onRetry={pack.retry} /> : null}
    </Page>
  );
}
