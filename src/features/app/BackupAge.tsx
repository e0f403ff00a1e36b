import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../ui/preferences.tsx';
import { lastBackup } from '../../workflows/last-backup.ts';
import { places } from '../places.ts';
import { useLive, useNow } from '../services-context.tsx';

/** How old the newest backup is, at the foot of every screen. */
export function BackupAge() {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const now = useNow();
  const last = useLive(lastBackup, []);
  if (last === undefined) return null;
  return (
    <Link href={places.safety}>
      {last === null ? t('backup.short.never') : t('backup.short.last', { ago: format.relative(last.madeAt, now) })}
    </Link>
  );
}
