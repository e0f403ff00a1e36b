import { Button } from '@mantine/core';
import { IconBluetooth } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionReading } from '../../domain/pressure-session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { hasBluetooth } from '../use-device.ts';
import classes from './SessionCard.module.css';
import type { Cuff } from './use-cuff.ts';

interface CuffLineProps {
  readonly cuff: Cuff;
  readonly onUse: (reading: SessionReading) => void;
}

/** The way to have the cuff tell its reading itself. Where the browser has no Bluetooth, typing is all there is. */
export function CuffLine({ cuff, onUse }: CuffLineProps) {
  const { t } = useTranslation(['pressureSession', 'device']);
  const format = useFormat();
  const { asking, transfer, error, doubtful, connect } = cuff;
  const name = transfer?.deviceName ?? t('cuff');
  if (!hasBluetooth()) return null;
  if (doubtful) {
    const { systolic, diastolic } = doubtful.reading;
    return (
      <div className={classes.line} role="status">
        <p>
          <b>{`${format.number(systolic)}/${format.number(diastolic)} mmHg`}</b>{' '}
          {t('fromMemory', { time: format.dateTime(doubtful.clock) })}
        </p>
        <Button variant="light" onClick={() => onUse(doubtful.reading)}>
          {t('use')}
        </Button>
      </div>
    );
  }
  if (transfer && transfer.phase !== 'ended') {
    return (
      <p className={classes.text} role="status">
        {t(transfer.phase === 'connecting' ? 'connecting' : 'waiting', { name })}
      </p>
    );
  }
  return (
    <>
      {error ? <ErrorNotice error={error} /> : null}
      <Button
        variant="light"
        loading={asking}
        leftSection={<IconBluetooth size={18} aria-hidden="true" />}
        onClick={connect}
      >
        {transfer ? t('cuffAgain') : t('fromCuff')}
      </Button>
    </>
  );
}
