import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../places.ts';
import { useBackupAge } from '../use-backup-age.ts';

/** How old the newest backup is, at the foot of every screen. */
export function BackupAge() {
  const { t } = useTranslation('app');
  const ago = useBackupAge();
  if (ago === undefined) return null;
  return <Link href={places.safety}>{ago === null ? t('backup.never') : t('backup.last', { ago })}</Link>;
}
