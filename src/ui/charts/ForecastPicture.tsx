import { Skeleton, VisuallyHidden } from '@mantine/core';
import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlucoseForecast } from '../../domain/forecast.ts';
import { type GlucoseSeries, seriesBetween } from '../../domain/glucose/series.ts';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useFormat } from '../preferences.tsx';
import classes from './ForecastPicture.module.css';
import { forecastRows } from './forecast-rows.ts';
import { glucoseScale } from './glucose-scale.ts';
import { useChartSentence } from './use-chart-sentence.ts';

/** Recharts is the largest part of the page; the words are there before it. */
const ForecastChart = lazy(() => import('./ForecastChart.tsx'));
const ForecastTable = lazy(() => import('./ForecastTable.tsx').then((module) => ({ default: module.ForecastTable })));

export interface ForecastPictureProps {
  /** Readings around the origin; what lies outside the picture is left out. */
  readonly series: GlucoseSeries;
  readonly forecast: GlucoseForecast;
  /** Whether the rule may be called "now". */
  readonly isNow: boolean;
  readonly height?: number;
}

const hour = 3_600_000;
const hoursBefore = 3;

/**
 * The forecast drawn on the recent curve, with its legend in words, a sentence for screen readers, and a table. A new one is
 * drawn piece by piece beside whatever else the screen does.
 */
export function ForecastPicture({ series, forecast, ...rest }: ForecastPictureProps) {
  return <Picture series={useDeferredValue(series)} forecast={useDeferredValue(forecast)} {...rest} />;
}

/** Drawn anew only for another forecast: the screen around it counts the steps of a calculation. */
const Picture = memo(function Picture({ series, forecast, isNow, height = 250 }: ForecastPictureProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const { origin, level, q05, q95, leadTimes } = forecast;
  const from = origin - hoursBefore * hour;
  const to = origin + (leadTimes.at(-1) ?? 60) * 60_000;
  const shown = useMemo(() => seriesBetween(series, from, to + 1), [series, from, to]);
  const rows = useMemo(() => forecastRows(shown, forecast, unit), [shown, forecast, unit]);
  const scale = useMemo(
    () => glucoseScale([...shown.values, ...q05, ...q95, level], unit),
    [shown, q05, q95, level, unit],
  );
  const sentence = useChartSentence(shown, forecast);

  return (
    <figure className={classes.figure} aria-label={t('chart.name')}>
      <VisuallyHidden component="p">{sentence}</VisuallyHidden>
      <div aria-hidden="true" className={classes.plot} style={{ height }}>
        <Suspense fallback={<Skeleton height={height} radius="md" />}>
          <ForecastChart
            rows={rows}
            scale={scale}
            unit={unit}
            window={[from, to]}
            origin={{ time: origin, level, label: isNow ? t('chart.now') : format.time(origin) }}
            clock={format.time}
            height={height}
          />
        </Suspense>
      </div>
      <figcaption className={classes.legend}>
        <span className={classes.entry} data-mark="readings">
          {t('chart.readings')}
        </span>
        <span className={classes.entry} data-mark="median">
          {t('chart.median')}
        </span>
        <span className={classes.entry} data-mark="half">
          {t('chart.half')}
        </span>
        <span className={classes.entry} data-mark="ninety">
          {t('chart.ninety')}
        </span>
        <span className={classes.entry} data-mark="target">
          {t('chart.target', { low: format.glucose(targetRange.low), high: format.glucose(targetRange.high) })}
        </span>
      </figcaption>
      <Disclosure label={t('chart.asTable')}>
        <Suspense>
          <ForecastTable series={shown} forecast={forecast} />
        </Suspense>
      </Disclosure>
    </figure>
  );
});
