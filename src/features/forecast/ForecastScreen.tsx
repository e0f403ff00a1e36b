import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { useNow } from '../services-context.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import { ForecastPlaceholder } from './ForecastPlaceholder.tsx';
import { NoGlucoseYet } from './NoGlucoseYet.tsx';
import { PersonalisePanel } from './PersonalisePanel.tsx';
import { TrackRecordSection } from './TrackRecordSection.tsx';
import { useForecast } from './use-forecast.ts';
import { usePersonalise } from './use-personalise.ts';
import { useRefresh } from './use-refresh.ts';
import { WinnerSection } from './WinnerSection.tsx';

/** The next hour, the person's own model, how the methods did on their record, and how the forecasts did so far. */
export default function ForecastScreen() {
  const { t } = useTranslation('forecast');
  const now = useNow();
  const forecast = useForecast(now);
  const run = usePersonalise();
  useRefresh(forecast);
  if (forecast.status === 'empty') {
    return (
      <Page title={t('title')}>
        <NoGlucoseYet />
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
      {forecast.status === 'loading' ? null : (
        <>
          <PersonalisePanel model={forecast.model} run={run} />
          {forecast.model ? <WinnerSection model={forecast.model} run={run} /> : null}
        </>
      )}
      <TrackRecordSection />
    </Page>
  );
}
