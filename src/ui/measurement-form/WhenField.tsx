import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantsOf, utcOffsetAt, wallClockAt } from '../../domain/calendar.ts';
import { useFormat } from '../preferences.tsx';
import classes from './WhenField.module.css';

interface WhenFieldProps {
  readonly label: string;
  /** Epoch ms; null means now. */
  readonly time: number | null;
  readonly now: number;
  readonly onChange: (time: number | null) => void;
}

/** "Now", until the person says otherwise. The device's own picker, which a thumb knows best. */
export function WhenField({ label, time, now, onChange }: WhenFieldProps) {
  const { t } = useTranslation('log');
  const { preferences } = useFormat();
  const [open, setOpen] = useState(time !== null);
  const { timeZone } = preferences;
  const wall = (epoch: number) =>
    new Date(wallClockAt(epoch, utcOffsetAt(timeZone, epoch))).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
  if (!open) {
    return (
      <div className={classes.line}>
        <span className={classes.label}>{label}</span>
        <span>{t('now')}</span>
        <Button
          variant="subtle"
          onClick={() => {
            setOpen(true);
            onChange(now);
          }}
        >
          {t('change')}
        </Button>
      </div>
    );
  }
  return (
    <TextInput
      type="datetime-local"
      label={label}
      max={wall(now)}
      value={wall(time ?? now)}
      error={time !== null && time > now + 60_000 ? t('inFuture') : undefined}
      onChange={(event) => {
        const shown = Date.parse(`${event.currentTarget.value}Z`);
        if (Number.isFinite(shown)) onChange(instantsOf(timeZone, shown).later);
      }}
    />
  );
}
