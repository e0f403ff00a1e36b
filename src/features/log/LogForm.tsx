import type { ReactNode } from 'react';
import type { ObservationKind } from '../../domain/observation.ts';
import { MeasurementForm } from '../../ui/measurement-form/MeasurementForm.tsx';
import { checkMeasurement } from '../../workflows/check-measurement.ts';
import { earlierValues } from '../../workflows/earlier-values.ts';
import { useLive, useNow, useServices } from '../services-context.tsx';
import { useLog } from './use-log.ts';

interface LogFormProps {
  readonly kind: ObservationKind;
  readonly onDone: () => void;
  /** Stands above the form: what is usual of the kind, for who asks. */
  readonly above?: ReactNode;
}

/** The form of one kind, with what was logged of it before. */
export function LogForm({ kind, onDone, above }: LogFormProps) {
  const services = useServices();
  const now = useNow();
  const log = useLog();
  const earlier = useLive((own) => earlierValues(own, kind), [kind]);
  return (
    <>
      {above}
      <MeasurementForm
        kind={kind}
        earlier={earlier}
        now={now}
        check={(measurement) => checkMeasurement(services, measurement)}
        onSave={async ({ measurement, time, tags, comment }) => {
          await log([measurement], {
            ...(time === undefined ? {} : { time }),
            ...(tags.length > 0 ? { tags } : {}),
            ...(comment ? { comment } : {}),
          });
          onDone();
        }}
      />
    </>
  );
}
