import { useTranslation } from 'react-i18next';
import { MiniLine } from '../../ui/charts/MiniLine.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import type { SampledDay } from '../../workflows/read-sampled-days.ts';
import classes from './SensorDayRow.module.css';

/** A day of heart rate from a watch at a glance. */
export function HeartDayRow({ heart: { count, low, high, line } }: { readonly heart: SampledDay }) {
  const { t } = useTranslation(['record', 'kinds']);
  const format = useFormat();
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.name}>{t('kinds:heartRate')}</div>
        <div className={classes.words}>
          {t('sensor', {
            count,
            formatted: format.number(count),
            low: format.number(low),
            high: format.fieldText('heartRate', 'beatsPerMinute', high),
          })}
        </div>
      </div>
      <div className={classes.line}>
        <MiniLine values={line} height={36} />
      </div>
    </div>
  );
}

/** The steps of a day, as devices counted them. */
export function StepsDayRow({ steps }: { readonly steps: number }) {
  const { t } = useTranslation(['record', 'kinds']);
  const format = useFormat();
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.name}>{t('kinds:steps')}</div>
        <div className={classes.words}>{format.fieldText('steps', 'count', steps)}</div>
      </div>
    </div>
  );
}
