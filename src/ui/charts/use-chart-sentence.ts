import { useTranslation } from 'react-i18next';
import type { GlucoseForecast } from '../../domain/forecast.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import { useFormat } from '../preferences.tsx';

/** What the picture shows, in two sentences, for who does not see it. */
export function useChartSentence(series: GlucoseSeries, forecast: GlucoseForecast): string {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const count = series.times.length;
  const ends = (low: readonly number[], high: readonly number[]) =>
    t('chart.span', { low: format.glucose(low.at(-1) ?? 0), high: format.glucose(high.at(-1) ?? 0) });
  const past =
    count === 0
      ? t('chart.sentenceNone')
      : t('chart.sentencePast', {
          count,
          from: format.time(series.times[0] as number),
          low: format.glucose(Math.min(...series.values)),
          high: format.glucose(Math.max(...series.values)),
          latest: format.glucoseWithUnit(series.values.at(-1) as number),
          time: format.time(series.times.at(-1) as number),
        });
  const ahead = t('chart.sentenceAhead', {
    time: format.time(forecast.origin + (forecast.leadTimes.at(-1) ?? 0) * 60_000),
    median: format.glucoseWithUnit(forecast.predicted.at(-1) ?? 0),
    half: ends(forecast.q25, forecast.q75),
    ninety: ends(forecast.q05, forecast.q95),
  });
  return `${past} ${ahead}`;
}
