import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../../domain/app-error.ts';
import type { Observation } from '../../domain/observation.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { deleteObservation } from '../../workflows/delete-observation.ts';
import { useServices } from '../services-context.tsx';

/** Deletes at once and offers to put it back: a question beforehand would be asked a hundred times for one mistake. */
export function useDelete(): (observation: Observation) => void {
  const services = useServices();
  const { t } = useTranslation(['record', 'common', 'kinds', 'errors']);
  const format = useFormat();
  return useCallback(
    (observation) => {
      const what = `${t(`kinds:${observation.kind}`)} ${format.measurementText(observation)}`;
      const explain = (thrown: unknown) => showNotice(t(`errors:${toAppError(thrown).code}`));
      deleteObservation(services, observation.id).then(({ undo }) => {
        showUndo({
          message: t('deleted', { what }),
          undoLabel: t('common:undo'),
          onUndo: () => void undo().then(() => showNotice(t('restored')), explain),
        });
      }, explain);
    },
    [services, t, format],
  );
}
