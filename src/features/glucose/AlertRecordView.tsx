import { useTranslation } from 'react-i18next';
import { grace } from '../../domain/metrics/alarm-tally.ts';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { alertRecord } from '../../workflows/alert-record.ts';
import { useLive, useNow } from '../services-context.tsx';
import classes from './Alerts.module.css';
import list from './List.module.css';

const shown = 5;

/** How the alerts did since they were turned on, against what came. */
export function AlertRecordView({ since }: { readonly since: number }) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const now = useNow();
  const record = useLive(alertRecord, [since]);
  if (!record) return null;
  const { alerts, outcomes, days, lows, warned, falseAlarms, leadMinutes } = record;
  const newest = alerts.map((alert, index) => ({ alert, outcome: outcomes[index] })).slice(-shown);
  return (
    <div className={classes.record}>
      <h3 className={classes.heading}>{t('alerts.since', { when: format.day(since, { now }) })}</h3>
      {alerts.length === 0 && lows === 0 ? (
        <p className={classes.note}>
          {days < 0.1 ? t('alerts.nothingWatched') : t('alerts.noneYet', { days: format.number(days, 1) })}
        </p>
      ) : (
        <FactList
          facts={[
            { name: t('alerts.given'), value: format.number(alerts.length) },
            {
              name: t('alerts.recall'),
              value: lows === 0 ? t('alerts.noLowYet') : t('alerts.recallText', { warned, lows }),
            },
            {
              name: t('alerts.falsePerDay'),
              value: days < 1 ? t('alerts.falseSoFar', { count: falseAlarms }) : format.number(falseAlarms / days, 2),
            },
            {
              name: t('alerts.lead2'),
              value: leadMinutes === null ? '–' : format.duration(Math.round(leadMinutes) * 60_000),
            },
          ]}
        />
      )}
      <ul className={`${list.list} ${classes.alerts}`}>
        {newest.toReversed().map(({ alert, outcome }) => {
          const isOpen = outcome === 'unknown' && now - alert.origin < grace;
          return (
            <li key={alert.id} className={list.row}>
              <span className={list.what}>
                {format.moment(alert.origin, now)}
                <span className={list.tags}>
                  {t('alerts.at', { level: format.glucoseWithUnit(alert.level), risk: format.percent(alert.risk) })}
                </span>
              </span>
              <StateWord tone={outcome === 'left' ? 'usual' : 'unknown'}>
                {t(`alerts.outcome.${isOpen ? 'open' : (outcome ?? 'unknown')}`)}
              </StateWord>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
