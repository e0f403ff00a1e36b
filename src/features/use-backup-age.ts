import { useFormat } from '../ui/preferences.tsx';
import { lastBackup } from '../workflows/last-backup.ts';
import { useLive, useNow } from './services-context.tsx';

/** How long ago the newest backup was made, in words; null where there is none, undefined while that is read. */
export function useBackupAge(): string | null | undefined {
  const format = useFormat();
  const now = useNow();
  const last = useLive(lastBackup, []);
  return last && format.relative(last.madeAt, now);
}
