import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { readFood } from '../../workflows/read-food.ts';
import { places } from '../places.ts';
import { useLive } from '../services-context.tsx';
import { AgainSection } from './AgainSection.tsx';
import { PatternSection } from './PatternSection.tsx';
import { ResponsesSection } from './ResponsesSection.tsx';
import { WhatIfSection } from './WhatIfSection.tsx';

/** Food: one's own meals again, what they did to glucose, what a change would do, and what the weeks were made of. */
export default function FoodScreen() {
  const { t } = useTranslation('food');
  const overview = useLive(readFood, []);
  if (!overview) return null;
  const { hasGlucose, logged, own, pattern, conditions } = overview;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {logged === 0 && own.known === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <Button component={Link} href={places.log('meal')}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          <AgainSection />
          {hasGlucose ? <ResponsesSection own={own} /> : null}
          {hasGlucose ? <WhatIfSection /> : null}
          <PatternSection pattern={pattern} conditions={conditions} />
        </>
      )}
    </Page>
  );
}
