import { useTranslation } from 'react-i18next';
import { useBackupAge } from '../use-backup-age.ts';
import classes from './safety.module.css';

/** How old the newest copy is, by hand or by itself. */
export function LastBackup() {
  const { t } = useTranslation('safety');
  const ago = useBackupAge();
  if (ago === undefined) return null;
  return <p className={classes.age}>{ago === null ? t('backup.never') : t('backup.last', { ago })}</p>;
}
