import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LedgerEntry } from '../../domain/forecast.ts';
import { firstIndexAtOrAfter, type GlucoseSeries } from '../../domain/glucose/series.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { useMethodWords } from '../../ui/use-method-words.ts';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import { trackRecord } from '../../workflows/track-record.ts';
import { places } from '../places.ts';
import { useLive } from '../services-context.tsx';
import { enoughScores } from './enough-scores.ts';
import { ForecastParts } from './ForecastParts.tsx';
import classes from './WhyForecast.module.css';

interface WhyForecastProps {
  readonly entry: LedgerEntry;
  readonly series: GlucoseSeries;
  readonly model: StoredPersonalModel | null;
}

/** What a forecast rests on, for who wants to know: readings, model, pack, track record, limits. */
export function WhyForecast({ entry, series, model }: WhyForecastProps) {
  const { t } = useTranslation(['forecast', 'learning']);
  const format = useFormat();
  const track = useLive(trackRecord, []);
  const count = firstIndexAtOrAfter(series, entry.origin + 1);
  const facts: Fact[] = [
    {
      name: t('why.readings'),
      value: t('why.readingsText', {
        count,
        from: format.dateTime(series.times[0] ?? entry.origin),
        to: format.time(entry.origin),
        level: format.glucoseWithUnit(entry.level),
        time: format.time(entry.origin),
      }),
    },
    { name: t('why.model'), value: useModelText(entry, model) },
    { name: t('why.pack'), value: t('why.packText', { pack: entry.packId, version: entry.featureVersion }) },
    {
      name: t('why.track'),
      value:
        track && enoughScores(track)
          ? t('why.trackText', {
              count: track.scored,
              half: format.percent(track.coverageHalf ?? 0),
              ninety: format.percent(track.coverageNinety ?? 0),
            })
          : t('why.trackNone'),
    },
    { name: t('why.issued'), value: t('why.issuedText', { when: format.dateTime(entry.issuedAt) }) },
    { name: t('why.limits'), value: t('why.limitsText') },
  ];
  return (
    <Disclosure label={t('why.title')} whenOpened>
      <div className={classes.facts}>
        <ForecastParts entry={entry} />
        <FactList facts={facts} />
        <Anchor component={Link} href={places.learning} className={classes.link}>
          {t('learning:link')}
        </Anchor>
      </div>
    </Disclosure>
  );
}

/** Which method made the forecast, what it does, and what it learned from. */
function useModelText({ method }: LedgerEntry, model: StoredPersonalModel | null): string {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const { name, what } = useMethodWords()(method);
  if (model?.adapted && method === model.adapted.method)
    return t('why.modelText.personal', {
      method: name,
      what,
      hours: format.duration(model.supportHours * 3_600_000),
      when: format.day(model.createdAt),
    });
  if (method === 'generic' || method === 'lastValue') return t(`why.modelText.${method}`);
  return t('why.modelText.issued', { method: name, what });
}
