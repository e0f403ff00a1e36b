import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../places.ts';
import { useNow } from '../services-context.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import classes from './ForecastHero.module.css';
import { ForecastPlaceholder } from './ForecastPlaceholder.tsx';
import { NoGlucoseYet } from './NoGlucoseYet.tsx';
import { useForecast } from './use-forecast.ts';
import { useRefresh } from './use-refresh.ts';

/** The next hour, on top of Today for who measures glucose, or should. */
export default function ForecastHero({ mayAsk }: { readonly mayAsk: boolean }) {
  const { t } = useTranslation('forecast');
  const now = useNow();
  const forecast = useForecast(now);
  useRefresh(forecast);
  if (forecast.status === 'empty') return mayAsk ? <NoGlucoseYet /> : null;
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
