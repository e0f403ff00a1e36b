import { useEffect } from 'react';
import { useServices } from '../services-context.tsx';

const hourMs = 3_600_000;
/** The first screen comes first. */
const afterStartMs = 10_000;

/** Keeps the chosen backup file up to date while the app is open. */
export function useAutomaticBackup(): void {
  const services = useServices();
  useEffect(() => {
    // Its code comes when it is needed, after the first screen.
    const renew = () =>
      void import('../../workflows/automatic-backup.ts')
        .then(({ renewBackup }) => renewBackup(services))
        .catch(() => {});
    const first = setTimeout(renew, afterStartMs);
    const timer = setInterval(renew, hourMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [services]);
}
