import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadingRefusal } from '../../domain/device-reading.ts';
import { useFormat } from '../../ui/preferences.tsx';
import type { Transfer } from '../../workflows/connect-device.ts';
import classes from './RefusedList.module.css';

/** What arrived and is no reading, counted, each with its reason. */
export function RefusedList({ refused }: Pick<Transfer, 'refused'>) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const reasons = Object.entries(refused) as [ReadingRefusal, number][];
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.list} role="status">
      {reasons.map(([reason, count]) => (
        <li key={reason} className={classes.reason}>
          <IconAlertTriangle size={20} stroke={1.6} className={classes.mark} aria-hidden="true" />
          <span>
            {t('refused.title', { count, formatted: format.number(count) })}: {t(`refused.${reason}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
