import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { places } from '../places.ts';
import { HistorySection } from './HistorySection.tsx';
import { LearnedSection } from './LearnedSection.tsx';
import { PagesSection } from './PagesSection.tsx';
import classes from './plan.module.css';
import { SuggestionCard } from './SuggestionCard.tsx';
import { useAnswer } from './use-answer.ts';
import { useRenewedPlan } from './use-renewed-plan.ts';

/** The plan: at most three suggestions, the pages they rest on, and how it came about. */
export default function PlanScreen() {
  const { t } = useTranslation('plan');
  const { plan, settled, error } = useRenewedPlan(0);
  const { answer, error: notKept } = useAnswer();
  if (!plan) return null;
  const failed = error ?? notKept;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {failed ? <ErrorNotice error={failed} /> : null}
      {plan.urgent.length > 0 && (
        <EmptyState
          title={t('urgent.title')}
          action={
            <Button component={Link} href={places.today}>
              {t('urgent.action')}
            </Button>
          }
        >
          {t('urgent.text')}
        </EmptyState>
      )}
      {plan.cards.length > 0 && (
        <div className={classes.cards}>
          {plan.cards.map((shown) => (
            <SuggestionCard key={shown.card.suggestion} shown={shown} onAnswer={answer} />
          ))}
        </div>
      )}
      {plan.cards.length === 0 && plan.urgent.length === 0 && !failed && <Nothing settled={settled && plan.drawn} />}
      <PagesSection />
      <HistorySection history={plan.history} />
      <LearnedSection />
    </Page>
  );
}

function Nothing({ settled }: { readonly settled: boolean }) {
  const { t } = useTranslation('plan');
  if (!settled) return <ProgressLine label={t('working')} done={0} total={0} />;
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <Button component={Link} href={places.log()}>
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
