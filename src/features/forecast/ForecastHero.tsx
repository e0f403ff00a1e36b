import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { places } from '../places.ts';
import { useNow } from '../services-context.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import classes from './ForecastHero.module.css';
import { ForecastPlaceholder } from './ForecastPlaceholder.tsx';
import { useForecast } from './use-forecast.ts';

/** The next hour, on top of Today. */
export default function ForecastHero() {
  const { t } = useTranslation('forecast');
  const now = useNow();
  const forecast = useForecast(now);
  if (forecast.status === 'empty') {
    return (
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
    );
  }
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
