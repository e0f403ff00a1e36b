import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../../domain/app-error.ts';
import { showNotice } from '../../ui/undo-notice.tsx';
import { changeProfile, type ProfileChange } from '../../workflows/change-profile.ts';
import { useServices } from '../services-context.tsx';

/** Keeps a change of the profile at once, and says so where it could not be kept. */
export function useChange(): (change: ProfileChange) => void {
  const services = useServices();
  const { t } = useTranslation('errors');
  return useCallback(
    (change) => {
      changeProfile(services, change).catch((thrown: unknown) => showNotice(t(toAppError(thrown).code)));
    },
    [services, t],
  );
}
