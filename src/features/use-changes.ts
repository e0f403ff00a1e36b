import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../domain/app-error.ts';
import { showNotice } from '../ui/undo-notice.tsx';
import { changeProfile, type ProfileChange } from '../workflows/change-profile.ts';
import { changeSettings, type SettingsChange } from '../workflows/change-settings.ts';
import { useServices } from './services-context.tsx';

/** Says in a notice why a change was not kept: for what is kept at once, without a place of its own for errors. */
export function useToldFailure(): (kept: Promise<unknown>) => void {
  const { t } = useTranslation('errors');
  return useCallback(
    (kept) => {
      kept.catch((thrown: unknown) => showNotice(t(toAppError(thrown).code)));
    },
    [t],
  );
}

/** Keeps a change of the active person's profile at once. */
export function useChangeProfile(): (change: ProfileChange) => void {
  const services = useServices();
  const tell = useToldFailure();
  return useCallback((change) => tell(changeProfile(services, change)), [services, tell]);
}

/** Keeps a change of this device's settings at once. */
export function useChangeSettings(): (change: SettingsChange) => void {
  const services = useServices();
  const tell = useToldFailure();
  return useCallback((change) => tell(changeSettings(services, change)), [services, tell]);
}
