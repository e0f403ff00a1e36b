import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measurement } from '../../domain/observation.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { recordObservation } from '../../workflows/record-observation.ts';
import { useServices } from '../services-context.tsx';

/** Logs a meal of before as eaten now, and offers to take it back. */
export function useLogAgain(): (meal: Measurement) => Promise<void> {
  const services = useServices();
  const { t } = useTranslation(['food', 'common']);
  const format = useFormat();
  return useCallback(
    async (meal) => {
      const { undo } = await recordObservation(services, meal);
      showUndo({
        message: t('again.logged', { what: format.measurementText(meal) }),
        undoLabel: t('common:undo'),
        onUndo: () => void undo().then(() => showNotice(t('again.undone'))),
      });
    },
    [services, t, format],
  );
}
