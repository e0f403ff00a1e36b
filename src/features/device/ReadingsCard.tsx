import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockDoubt, readingTime } from '../../domain/device-time.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { StepCard } from '../../ui/StepCard.tsx';
import type { Transfer } from '../../workflows/connect-device.ts';
import { knownReadings } from '../../workflows/known-readings.ts';
import { useLive, useServices } from '../services-context.tsx';
import { ClockQuestion } from './ClockQuestion.tsx';
import { ReadingRow } from './ReadingRow.tsx';
import classes from './ReadingsCard.module.css';
import { UserChoice } from './UserChoice.tsx';
import { useStore } from './use-store.ts';

interface ReadingsCardProps {
  readonly transfer: Transfer;
  readonly onSaved: (count: number) => void;
}

/** What the device sent, newest first, all chosen; what the record has already is left out. */
export function ReadingsCard({ transfer, onSaved }: ReadingsCardProps) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const services = useServices();
  const { readings, deviceId, deviceName } = transfer;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [user, setUser] = useState<number | null>(null);
  const [justNow, setJustNow] = useState(false);
  const { store, busy, error } = useStore(onSaved);
  const known = useLive((own) => knownReadings(own, readings), [readings]) ?? new Set<string>();
  const doubt = useMemo(() => clockDoubt(readings, services.timeZone), [readings, services.timeZone]);
  const shift = doubt && (doubt.why === 'ahead' || justNow) ? doubt.shift : 0;

  const fresh = readings.filter(({ key }) => !known.has(key));
  const ofUser = fresh.filter((reading) => user === null || reading.user === user);
  const timed = ofUser
    .map((reading) => ({ reading, time: readingTime(reading, services.timeZone, shift) }))
    .sort((a, b) => b.time - a.time);
  const chosen = ofUser.filter(({ key }) => !left.has(key));
  const choose = (keys: readonly string[], take: boolean) => {
    const next = new Set(left);
    for (const key of keys) {
      if (take) next.delete(key);
      else next.add(key);
    }
    setLeft(next);
  };

  return (
    <StepCard title={t('found')}>
      {doubt ? <ClockQuestion doubt={doubt} justNow={justNow} onChange={setJustNow} /> : null}
      <UserChoice readings={fresh} user={user} onChange={setUser} />
      {timed.length > 1 ? (
        <Checkbox
          label={t('select')}
          checked={chosen.length === ofUser.length}
          indeterminate={chosen.length > 0 && chosen.length < ofUser.length}
          onChange={(event) =>
            choose(
              ofUser.map(({ key }) => key),
              event.currentTarget.checked,
            )
          }
        />
      ) : null}
      <ul className={classes.list}>
        {timed.map(({ reading, time }) => (
          <ReadingRow
            key={reading.key}
            reading={reading}
            time={time}
            withUser={user === null}
            chosen={!left.has(reading.key)}
            onChange={(take) => choose([reading.key], take)}
          />
        ))}
      </ul>
      {known.size > 0 ? (
        <p className={classes.known}>
          {fresh.length === 0 ? t('allKnown') : t('known', { count: known.size, formatted: format.number(known.size) })}
        </p>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
      {fresh.length > 0 ? (
        <Button
          loading={busy}
          disabled={chosen.length === 0}
          className={classes.save}
          onClick={() => store({ deviceId, deviceName, readings: chosen, shift, lastSequence: transfer.lastSequence })}
        >
          {t('save', { count: chosen.length, formatted: format.number(chosen.length) })}
        </Button>
      ) : null}
    </StepCard>
  );
}
