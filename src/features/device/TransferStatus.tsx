import { Button } from '@mantine/core';
import { IconBluetooth, IconBluetoothConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { Transfer } from '../../workflows/connect-device.ts';
import { RefusedList } from './RefusedList.tsx';
import classes from './TransferStatus.module.css';
import { useStatusSentence } from './use-status-sentence.ts';

interface TransferStatusProps {
  readonly transfer: Transfer;
  readonly onStop: () => void;
  readonly onRestart: () => void;
}

/** How far the connection is, in one sentence that is read aloud as it changes. */
export function TransferStatus({ transfer, onStop, onRestart }: TransferStatusProps) {
  const { t } = useTranslation(['device', 'common']);
  const sentence = useStatusSentence()(transfer);
  const { phase, expected, readings, refused } = transfer;
  const Icon = phase === 'listening' ? IconBluetoothConnected : IconBluetooth;
  if (phase === 'connecting' || (phase === 'listening' && expected !== null && expected > 0)) {
    return (
      <Surface>
        <ProgressLine label={sentence} done={readings.length} total={expected ?? 0} onCancel={onStop} />
      </Surface>
    );
  }
  return (
    <Surface className={classes.status}>
      <div className={classes.line}>
        <Icon size={24} stroke={1.6} className={classes.icon} data-phase={phase} aria-hidden="true" />
        <p className={classes.sentence} role="status">
          {sentence}
        </p>
        {phase === 'ended' ? (
          <Button variant="light" onClick={onRestart}>
            {readings.length > 0 ? t('again') : t('common:retry')}
          </Button>
        ) : (
          <Button variant="default" onClick={onStop}>
            {t('stop')}
          </Button>
        )}
      </div>
      <RefusedList refused={refused} />
    </Surface>
  );
}
