import { IconAlertTriangle } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { bandOf, wholeMilligrams } from '../../domain/clinical/glucose/glucose-ranges.ts';
import type { LedgerEntry } from '../../domain/forecast.ts';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { directionOf } from './direction.ts';
import classes from './ForecastWords.module.css';
import { freshnessOf } from './freshness.ts';

interface ForecastWordsProps {
  readonly entry: LedgerEntry;
  readonly now: number;
  readonly headingId: string;
}

/** The hour lies ahead, or partly behind, or is over; the sentence says which. */
const hourOf = { now: 'nextHour', recent: 'untilThen', past: 'thatHour' } as const;

/** A reading that is low already is no matter of what may come. */
function lowWarning({ level, q25 }: LedgerEntry): 'lowNow' | 'lowAhead' | null {
  if (wholeMilligrams(level) < targetRange.low) return 'lowNow';
  return Math.min(...q25) < targetRange.low ? 'lowAhead' : null;
}

/** The forecast as one large sentence, with what it starts from and how wide nine in ten is. */
export function ForecastWords({ entry, now, headingId }: ForecastWordsProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const freshness = freshnessOf(entry.origin, now);
  const direction = directionOf(entry);
  const last = entry.leadTimes.length - 1;
  const end = entry.origin + (entry.leadTimes[last] ?? 0) * 60_000;
  const at = (values: readonly number[]) => format.glucose(values[last] ?? Number.NaN);
  const justNow = freshness === 'now' && now - entry.origin < 60_000;
  const level = { level: format.glucoseWithUnit(entry.level), ago: format.relative(entry.origin, now) };
  const low = lowWarning(entry);
  const warning =
    low && freshness !== 'past' ? (
      <p className={classes.warning}>
        <IconAlertTriangle size={18} aria-hidden="true" />
        <span>{t(low, { limit: format.glucoseWithUnit(targetRange.low) })}</span>
      </p>
    ) : null;
  if (low === 'lowNow' && freshness !== 'past')
    return (
      <>
        {/* What is low already is what the sentence is of: a rise that is foreseen must not be waited for. */}
        <h2 id={headingId} className={classes.headline}>
          <Trans
            t={t}
            i18nKey={`isLow.${freshness}.${bandOf(entry.level) === 'veryLow' ? 'veryLow' : 'low'}`}
            values={level}
            components={{ em: <em data-low /> }}
          />
        </h2>
        {warning}
        <p className={classes.aside}>
          {t('isLow.ahead', { low: at(entry.q25), high: at(entry.q75), time: format.time(end) })}
        </p>
      </>
    );
  return (
    <>
      <h2 id={headingId} className={classes.headline}>
        <Trans
          t={t}
          i18nKey={`${hourOf[freshness]}.${direction}`}
          values={{ low: at(entry.q25), high: at(entry.q75), time: format.time(end) }}
          components={{ em: <em /> }}
        />
      </h2>
      <p className={classes.level}>
        {justNow ? t('level.justNow', { level: level.level }) : t(`level.${freshness}`, level)}
      </p>
      <p className={classes.aside}>
        {t(freshness === 'past' ? 'ninetyPast' : 'ninety', { low: at(entry.q05), high: at(entry.q95) })}
      </p>
      {warning}
    </>
  );
}
