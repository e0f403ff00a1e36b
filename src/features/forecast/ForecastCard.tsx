import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ForecastPicture } from '../../ui/charts/ForecastPicture.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './ForecastCard.module.css';
import { ForecastEvidence } from './ForecastEvidence.tsx';
import { ForecastWords } from './ForecastWords.tsx';
import { freshnessOf } from './freshness.ts';
import type { ReadyForecast } from './use-forecast.ts';
import { WhyForecast } from './WhyForecast.tsx';

interface ForecastCardProps {
  readonly forecast: ReadyForecast;
  readonly now: number;
  /** Follows the words, e.g. the way to the forecast's own place. */
  readonly children?: ReactNode;
}

/** One forecast: the sentence, the picture, and why. */
export function ForecastCard({ forecast: { entry, series, model, isRenewing }, now, children }: ForecastCardProps) {
  const { t } = useTranslation('forecast');
  const id = useId();
  return (
    <Surface hero component="section" aria-labelledby={id} className={classes.card}>
      <div className={classes.words}>
        <ForecastWords entry={entry} now={now} headingId={id} />
        <p className={classes.evidence}>
          <ForecastEvidence model={model} />
        </p>
        {isRenewing && <ProgressLine label={t('renewing')} done={0} total={0} />}
        {children}
      </div>
      <div className={classes.picture}>
        <ForecastPicture series={series} forecast={entry} isNow={freshnessOf(entry.origin, now) === 'now'} />
      </div>
      <div className={classes.why}>
        <WhyForecast entry={entry} series={series} model={model} />
      </div>
    </Surface>
  );
}
