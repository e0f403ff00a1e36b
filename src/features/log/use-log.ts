import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measurement, Observation } from '../../domain/observation.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { type Recorded, recordObservation } from '../../workflows/record-observation.ts';
import { forgetLogged, noteLogged } from '../just-logged.ts';
import { useServices } from '../services-context.tsx';

/** When and how it was, where that is not now and without a word. */
export type Around = Partial<Pick<Observation, 'time' | 'tags' | 'comment'>>;
export type Log = (measurements: readonly Measurement[], around?: Around) => Promise<{ undo: () => Promise<void> }>;

/**
 * Stores what was logged, says so, and offers to take it back. Rejects where it could not be stored. What a severe blood
 * pressure asks for stands over every screen by itself.
 */
export function useLog(): Log {
  const services = useServices();
  const { t } = useTranslation(['log', 'common', 'kinds']);
  const format = useFormat();
  return useCallback(
    async (measurements, around = {}) => {
      const recorded: Recorded[] = [];
      for (const measurement of measurements) {
        recorded.push(await recordObservation(services, { ...measurement, ...around }));
      }
      const [newest] = recorded.slice(-1);
      const [measurement] = measurements.slice(-1);
      if (newest && measurement) noteLogged({ id: newest.id, kind: measurement.kind });
      const what = format.list(
        measurements.map((measurement) => `${t(`kinds:${measurement.kind}`)} ${format.measurementText(measurement)}`),
      );
      const scored = recorded.reduce((sum, entry) => sum + entry.scored, 0);
      const undo = async () => {
        for (const entry of recorded) {
          await entry.undo();
          forgetLogged(entry.id);
        }
        showNotice(t('undone'));
      };
      const hide = showUndo({
        message: scored > 0 ? t('savedScored', { what, count: scored }) : t('saved', { what }),
        undoLabel: t('common:undo'),
        onUndo: () => void undo(),
      });
      return {
        undo: async () => {
          hide();
          await undo();
        },
      };
    },
    [services, t, format],
  );
}
