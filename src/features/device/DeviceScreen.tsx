import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useDevice } from '../use-device.ts';
import { BeforeLooking } from './BeforeLooking.tsx';
import classes from './DeviceScreen.module.css';
import { FindDevice } from './FindDevice.tsx';
import { ReadingsCard } from './ReadingsCard.tsx';
import { Saved } from './Saved.tsx';
import { TransferStatus } from './TransferStatus.tsx';

/** Reads a device over Bluetooth: find it, watch what comes, keep what is chosen. */
export default function DeviceScreen() {
  const { t } = useTranslation('device');
  const device = useDevice();
  const [saved, setSaved] = useState<number | null>(null);
  const { transfer, error } = device;
  const step = saved !== null ? 'saved' : transfer === null ? 'find' : 'transfer';
  const steps = useFocusKept<HTMLDivElement>(step);
  const connect = (everything: boolean) => {
    setSaved(null);
    device.connect({ everything });
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div ref={steps} tabIndex={-1} className={classes.steps}>
        {error ? <ErrorNotice error={error} /> : null}
        {step === 'find' ? (
          <>
            <FindDevice asking={device.asking} onFind={connect} />
            <BeforeLooking />
          </>
        ) : null}
        {step === 'transfer' && transfer ? (
          <>
            <TransferStatus transfer={transfer} onStop={device.stop} onRestart={device.restart} />
            {transfer.readings.length > 0 ? (
              <ReadingsCard
                transfer={transfer}
                onSaved={(count) => {
                  device.restart();
                  setSaved(count);
                }}
              />
            ) : null}
          </>
        ) : null}
        {saved === null ? null : <Saved count={saved} onAgain={() => setSaved(null)} />}
      </div>
    </Page>
  );
}
