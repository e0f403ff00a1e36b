import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PressureSession } from '../../domain/pressure-session.ts';
import { Surface } from '../../ui/Surface.tsx';
import { ReadingFacts } from './ReadingFacts.tsx';
import classes from './SessionCard.module.css';

interface SoFarProps {
  readonly session: PressureSession;
  readonly busy: boolean;
  readonly onSave: () => void;
}

/** What was measured, while the sitting goes on. It may end here. */
export function SoFar({ session, busy, onSave }: SoFarProps) {
  const { t } = useTranslation('pressureSession');
  const { readings } = session;
  if (readings.length === 0) return null;
  return (
    <Surface component="section" aria-label={t('soFar')} className={classes.card}>
      <ReadingFacts readings={readings} />
      {readings.length === 1 ? (
        <div className={classes.actions}>
          <Button variant="subtle" loading={busy} onClick={onSave}>
            {t('enough')}
          </Button>
        </div>
      ) : null}
    </Surface>
  );
}
