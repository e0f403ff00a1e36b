import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../places.ts';
import { useNow, useSettings } from '../services-context.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import classes from './ForecastHero.module.css';
import { ForecastPlaceholder } from './ForecastPlaceholder.tsx';
import { NoGlucoseYet } from './NoGlucoseYet.tsx';
import { useForecast } from './use-forecast.ts';
import { useRefresh } from './use-refresh.ts';

/** The next hour, on top of Today; nothing for someone without glucose who does not follow it. */
export default function ForecastHero() {
  const { t } = useTranslation('forecast');
  const now = useNow();
  const { follow } = useSettings();
  const forecast = useForecast(now);
  useRefresh(forecast);
  if (forecast.status === 'empty') return follow.includes('glucose') ? <NoGlucoseYet /> : null;
  if (forecast.status !== 'ready') return <ForecastPlaceholder forecast={forecast} />;
  return (
    <ForecastCard forecast={forecast} now={now}>
      {forecast.model ? null : (
        <Anchor component={Link} href={places.forecast} className={classes.link}>
          {t('personal.title')}
        </Anchor>
      )}
    </ForecastCard>
  );
}
