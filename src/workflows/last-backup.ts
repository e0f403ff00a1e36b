import { type LastBackup, lastBackup as readLastBackup } from '../storage/backups.ts';
import { guardStorage } from '../storage/guard.ts';
import type { Services } from './services.ts';

export type { LastBackup };

/** The newest backup of this device, by hand or by itself; null where there is none. */
export const lastBackup = ({ database }: Services): Promise<LastBackup | null> =>
  guardStorage(() => readLastBackup(database.backups));
