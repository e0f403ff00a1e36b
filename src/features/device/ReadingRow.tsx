import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeviceReading } from '../../domain/device-reading.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './ReadingRow.module.css';

interface ReadingRowProps {
  readonly reading: DeviceReading;
  /** Epoch ms. */
  readonly time: number;
  readonly withUser: boolean;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** One reading with its time, and with what the device noticed while it measured. */
export function ReadingRow({ reading, time, withUser, chosen, onChange }: ReadingRowProps) {
  const { t } = useTranslation(['device', 'kinds']);
  const format = useFormat();
  const { measurements, user, remarks } = reading;
  const [main] = measurements;
  const whose = withUser && user !== null ? t('user', { number: user }) : null;
  return (
    <li className={classes.row}>
      <Checkbox
        checked={chosen}
        onChange={(event) => onChange(event.currentTarget.checked)}
        classNames={{ body: classes.body, labelWrapper: classes.label }}
        label={
          <span className={classes.words}>
            {main ? <KindIcon kind={main.kind} size={20} /> : null}
            <span className={classes.values}>
              {measurements.map((measurement) => (
                <span key={measurement.kind}>
                  {measurements.length > 1 ? `${t(`kinds:${measurement.kind}`)} ` : ''}
                  <b className={classes.value}>{format.measurementText(measurement)}</b>
                </span>
              ))}
              {remarks.map((remark) => (
                <span key={remark} className={classes.remark}>
                  {t(`remarks.${remark}`)}
                </span>
              ))}
            </span>
            <span className={classes.when}>
              {whose ? `${whose} · ` : ''}
              {format.dateTime(time)}
            </span>
          </span>
        }
      />
    </li>
  );
}
