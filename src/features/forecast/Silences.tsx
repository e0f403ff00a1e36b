import { useTranslation } from 'react-i18next';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { abstentions } from '../../workflows/abstentions.ts';
import { useLive } from '../services-context.tsx';
import classes from './TrackRecordSection.module.css';

/** When there was no forecast, why, and how long: silence is part of a track record. */
export function Silences() {
  const { t } = useTranslation('why');
  const format = useFormat();
  const found = useLive(abstentions, []);
  if (!found) return null;
  const { from, to, sums } = found;
  const all = Math.max(1, to - from);
  return (
    <section className={classes.part} aria-label={t('silent.title')}>
      <h3 className={classes.heading}>{t('silent.title')}</h3>
      <p className={classes.notEnough}>
        {t('silent.lead', { from: format.day(from), to: format.day(to) })} {sums.length === 0 ? t('silent.none') : ''}
      </p>
      {sums.length === 0 ? null : (
        <FactList
          facts={sums.map(({ reason, spans, totalMs, longest }) => ({
            name: t(`silent.${reason}`),
            value: (
              <>
                {t('silent.ofAll', { share: format.percent(totalMs / all, totalMs / all < 0.1 ? 1 : 0) })}
                <span className={classes.aside}>
                  {t('silent.value', {
                    count: spans,
                    total: format.fieldText('sleep', 'minutesAsleep', totalMs / 60_000),
                  })}{' '}
                  ·{' '}
                  {t('silent.longest', {
                    span: format.fieldText('sleep', 'minutesAsleep', (longest.to - longest.from) / 60_000),
                    when: format.dateTime(longest.from),
                  })}
                </span>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
