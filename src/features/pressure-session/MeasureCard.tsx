import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addReading, type PressureSession } from '../../domain/pressure-session.ts';
import { StepCard } from '../../ui/StepCard.tsx';
import { CuffLine } from './CuffLine.tsx';
import { PressureEntry } from './PressureEntry.tsx';
import classes from './SessionCard.module.css';
import type { Cuff } from './use-cuff.ts';
import { useOrdinal } from './use-ordinal.ts';
import type { SessionState } from './use-session.ts';

interface MeasureCardProps {
  readonly session: PressureSession;
  readonly cuff: Cuff;
  readonly change: SessionState['change'];
  /** What is usual, for who asks. */
  readonly expected: ReactNode;
}

/** One reading: typed from the cuff's display, or sent by it. */
export function MeasureCard({ session, cuff, change, expected }: MeasureCardProps) {
  const { t } = useTranslation('pressureSession');
  const ordinal = useOrdinal();
  const place = session.readings.length + 1;
  return (
    <StepCard title={ordinal(place)}>
      <p className={classes.text} role="status">
        {t('measure')}
      </p>
      <PressureEntry
        key={place}
        onTake={(reading) => change((current, now) => addReading(current, { ...reading, time: now }, now))}
      />
      {expected}
      <CuffLine cuff={cuff} onUse={(reading) => change((current, now) => addReading(current, reading, now))} />
    </StepCard>
  );
}
