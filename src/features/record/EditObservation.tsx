import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Observation } from '../../domain/observation.ts';
import { afterEdit } from '../../ui/measurement-form/fields.ts';
import { MeasurementForm } from '../../ui/measurement-form/MeasurementForm.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { checkMeasurement } from '../../workflows/check-measurement.ts';
import { updateObservation } from '../../workflows/update-observation.ts';
import { useNow, useServices } from '../services-context.tsx';

interface EditObservationProps {
  readonly observation: Observation;
  readonly onClose: () => void;
}

/** Changes what was logged: its numbers, its time, its circumstances. */
export function EditObservation({ observation, onClose }: EditObservationProps) {
  const { t } = useTranslation(['record', 'common', 'kinds']);
  const format = useFormat();
  const services = useServices();
  const now = useNow();
  const name = t(`kinds:${observation.kind}`);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('editTitle', { kind: name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <MeasurementForm
        kind={observation.kind}
        initial={{
          measurement: observation,
          time: observation.time,
          tags: observation.tags ?? [],
          comment: observation.comment ?? '',
        }}
        now={now}
        check={(measurement) => checkMeasurement(services, measurement)}
        onSave={async ({ measurement: edited, time, tags, comment }) => {
          const measurement = afterEdit(observation, edited, format.preferences);
          const { undo } = await updateObservation(services, observation.id, {
            ...measurement,
            ...(time === undefined ? {} : { time }),
            ...(tags.length > 0 ? { tags } : {}),
            ...(comment ? { comment } : {}),
          });
          showUndo({
            message: t('changed', { what: `${name} ${format.measurementText(measurement)}` }),
            undoLabel: t('common:undo'),
            onUndo: () => void undo().then(() => showNotice(t('restored'))),
          });
          onClose();
        }}
      />
    </Modal>
  );
}
