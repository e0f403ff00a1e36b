import { useTranslation } from 'react-i18next';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { MiniLine } from '../../ui/charts/MiniLine.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import type { SensorDay } from './record-days.ts';
import classes from './SensorDayRow.module.css';

/** A day of sensor glucose at a glance. */
export function SensorDayRow({ sensor }: { readonly sensor: SensorDay }) {
  const { t } = useTranslation(['record', 'kinds']);
  const format = useFormat();
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.name}>{t('kinds:sensorGlucose')}</div>
        <div className={classes.words}>
          {t('sensor', {
            count: sensor.readings,
            formatted: format.number(sensor.readings),
            low: format.glucose(sensor.low),
            high: format.glucoseWithUnit(sensor.high),
          })}
        </div>
      </div>
      <div className={classes.line}>
        <MiniLine values={sensor.line} range={[targetRange.low, targetRange.high]} height={36} />
      </div>
    </div>
  );
}
