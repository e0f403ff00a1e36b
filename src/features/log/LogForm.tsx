import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import { MeasurementForm } from '../../ui/measurement-form/MeasurementForm.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { checkMeasurement } from '../../workflows/check-measurement.ts';
import { latestByKind } from '../../workflows/latest-by-kind.ts';
import { useLive, useNow, useServices } from '../services-context.tsx';
import { useLog } from './use-log.ts';

interface LogFormProps {
  readonly kind: ObservationKind;
  readonly onDone: () => void;
}

/** The form of one kind, with the value before. */
export function LogForm({ kind, onDone }: LogFormProps) {
  const { t } = useTranslation('log');
  const format = useFormat();
  const services = useServices();
  const now = useNow();
  const log = useLog();
  const latest = useLive(latestByKind, []);
  const before = latest?.[kind];
  const last = before
    ? t('last', { value: format.measurementText(before.measurement), ago: format.relative(before.time, now) })
    : t('none');
  return (
    <MeasurementForm
      kind={kind}
      last={latest ? last : undefined}
      now={now}
      check={(measurement) => checkMeasurement(services, measurement)}
      onSave={async (measurement, time) => {
        await log([measurement], time);
        onDone();
      }}
    />
  );
}
