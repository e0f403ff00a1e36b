import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { lastBackup } from '../../workflows/last-backup.ts';
import { useLive, useNow } from '../services-context.tsx';
import classes from './safety.module.css';

/** How old the newest copy is, by hand or by itself. */
export function LastBackup() {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const now = useNow();
  const last = useLive(lastBackup, []);
  if (last === undefined) return null;
  return (
    <p className={classes.age}>
      {last === null ? t('backup.never') : t('backup.last', { ago: format.relative(last.madeAt, now) })}
    </p>
  );
}
