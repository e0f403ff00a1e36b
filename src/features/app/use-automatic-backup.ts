import { useEffect } from 'react';
import { renewBackup } from '../../workflows/automatic-backup.ts';
import { useServices } from '../services-context.tsx';

const hourMs = 3_600_000;
/** The first screen comes first. */
const afterStartMs = 10_000;

/** Keeps the chosen backup file up to date while the app is open. */
export function useAutomaticBackup(): void {
  const services = useServices();
  useEffect(() => {
    const renew = () => void renewBackup(services).catch(() => {});
    const first = setTimeout(renew, afterStartMs);
    const timer = setInterval(renew, hourMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [services]);
}
