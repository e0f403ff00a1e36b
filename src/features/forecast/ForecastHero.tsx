import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { places } from '../places.ts';
import { useNow, useSettings } from '../services-context.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import classes from './ForecastHero.module.css';
import { ForecastPlaceholder } from './ForecastPlaceholder.tsx';
import { useForecast } from './use-forecast.ts';

/** The next hour, on top of Today; nothing for someone without glucose who does not follow it. */
export default function ForecastHero() {
  const { t } = useTranslation('forecast');
  const now = useNow();
  const { follow } = useSettings();
  const forecast = useForecast(now);
  if (forecast.status === 'empty' && !follow.includes('glucose')) return null;
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
