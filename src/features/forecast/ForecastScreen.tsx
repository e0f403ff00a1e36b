import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { places } from '../places.ts';
import { useNow } from '../services-context.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import { ForecastPlaceholder } from './ForecastPlaceholder.tsx';
import { PersonalisePanel } from './PersonalisePanel.tsx';
import { TrackRecordSection } from './TrackRecordSection.tsx';
import { useForecast } from './use-forecast.ts';

/** The next hour, the person's own model, and how the forecasts did so far. */
export default function ForecastScreen() {
  const { t } = useTranslation('forecast');
  const now = useNow();
  const forecast = useForecast(now);
  if (forecast.status === 'empty') {
    return (
      <Page title={t('title')}>
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
      </Page>
    );
  }
  return (
    <Page title={t('title')} hideTitle={forecast.status === 'ready'}>
      {forecast.status === 'ready' ? (
        <ForecastCard forecast={forecast} now={now} />
      ) : (
        <ForecastPlaceholder forecast={forecast} />
      )}
      {forecast.status === 'loading' ? null : <PersonalisePanel model={forecast.model} />}
      <TrackRecordSection />
    </Page>
  );
}
