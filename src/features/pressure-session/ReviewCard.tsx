import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  disagree,
  dropLast,
  oneMore,
  type PressureSession,
  sessionMeasurement,
} from '../../domain/pressure-session.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { StepCard } from '../../ui/StepCard.tsx';
import { ReadingFacts } from './ReadingFacts.tsx';
import classes from './SessionCard.module.css';
import type { SessionState } from './use-session.ts';

interface ReviewCardProps {
  readonly session: PressureSession;
  readonly busy: boolean;
  readonly change: SessionState['change'];
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** The mean, the readings behind it, and whether to keep it. */
export function ReviewCard({ session, busy, change, onSave, onDiscard }: ReviewCardProps) {
  const { t } = useTranslation('pressureSession');
  const format = useFormat();
  const { readings } = session;
  const measurement = sessionMeasurement(session);
  const { value, unit } = format.measurement(measurement);
  const { pulse } = measurement.value;
  return (
    <StepCard title={t('review.title', { count: readings.length })}>
      <p className={classes.mean} role="status">
        <span className={classes.number}>{value}</span>
        <span className={classes.unit}>
          {unit}
          {pulse === undefined ? '' : ` · ${format.fieldText('bloodPressure', 'pulse', pulse)}`}
        </span>
      </p>
      <ReadingFacts readings={readings} />
      {disagree(readings) ? <p className={classes.doubt}>{t('review.disagree')}</p> : null}
      <div className={classes.actions}>
        <Button size="md" loading={busy} onClick={onSave}>
          {t('review.save')}
        </Button>
        <Button size="md" variant="light" onClick={() => change(oneMore)}>
          {t('review.oneMore')}
        </Button>
      </div>
      <div className={classes.actions}>
        <Button variant="subtle" onClick={() => change(dropLast)}>
          {t('review.redo')}
        </Button>
        <Button variant="subtle" color="red" onClick={onDiscard}>
          {t('leave')}
        </Button>
      </div>
    </StepCard>
  );
}
