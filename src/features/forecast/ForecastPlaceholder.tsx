import { Skeleton, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useHours } from '../use-hours.ts';
import type { Abstention } from '../use-run.ts';
import classes from './ForecastPlaceholder.module.css';
import type { ForecastState } from './use-forecast.ts';

/** What stands where the forecast will be: that it is being made, why there is none, or what went wrong. */
export function ForecastPlaceholder({ forecast }: { readonly forecast: ForecastState }) {
  const { t } = useTranslation('forecast');
  const abstention = useAbstentionSentence();
  switch (forecast.status) {
    case 'failed':
      return <ErrorNotice error={forecast.error} onRetry={forecast.retry} />;
    case 'abstained':
      return (
        <Surface hero>
          <Title order={2} className={classes.title}>
            {t('abstain.title')}
          </Title>
          <p className={classes.text}>{abstention(forecast.abstention)}</p>
        </Surface>
      );
    case 'waiting':
      return (
        <Surface hero className={classes.waiting}>
          <ProgressLine label={t('waiting')} done={0} total={0} />
        </Surface>
      );
    default:
      return (
        <Surface hero className={classes.waiting}>
          <Skeleton height={24} width="60%" />
          <Skeleton height={16} width="40%" mt="sm" />
        </Surface>
      );
  }
}

/** Why there is no forecast, in hours a person can count. */
function useAbstentionSentence(): (abstention: Abstention) => string {
  const { t } = useTranslation('forecast');
  const hours = useHours();
  return (abstention) =>
    abstention.reason === 'tooFewReadings'
      ? t('abstain.tooFewReadings', {
          needed: hours(Math.ceil(abstention.hoursNeeded)),
          have: hours(abstention.hoursHave),
        })
      : t('abstain.gapBeforeOrigin');
}
