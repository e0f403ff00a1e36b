import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../domain/app-error.ts';
import { showNotice } from '../ui/undo-notice.tsx';
import { changeProfile, type ProfileChange } from '../workflows/change-profile.ts';
import { changeSettings, type SettingsChange } from '../workflows/change-settings.ts';
import type { Services } from '../workflows/services.ts';
import { useServices } from './services-context.tsx';

/** Keeps a change at once, and says so where it could not be kept. */
function useKept<Change>(keep: (services: Services, change: Change) => Promise<void>): (change: Change) => void {
  const services = useServices();
  const { t } = useTranslation('errors');
  return useCallback(
    (change) => {
      keep(services, change).catch((thrown: unknown) => showNotice(t(toAppError(thrown).code)));
    },
    [keep, services, t],
  );
}

export const useChangeProfile = () => useKept<ProfileChange>(changeProfile);

export const useChangeSettings = () => useKept<SettingsChange>(changeSettings);
