import { Button, Checkbox } from '@mantine/core';
import { IconBluetooth, IconBluetoothOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import { hasBluetooth } from '../use-device.ts';
import classes from './FindDevice.module.css';

interface FindDeviceProps {
  /** The browser shows its list. */
  readonly asking: boolean;
  readonly onFind: (everything: boolean) => void;
}

/** The button that opens the browser's list of devices; where there is none, the other ways in. */
export function FindDevice({ asking, onFind }: FindDeviceProps) {
  const { t } = useTranslation(['device', 'errors']);
  const [everything, setEverything] = useState(false);
  if (!hasBluetooth()) {
    return (
      <Surface hero className={classes.find}>
        <IconBluetoothOff size={32} stroke={1.5} className={classes.without} aria-hidden="true" />
        <Button size="md" disabled>
          {t('missing')}
        </Button>
        <p className={classes.text}>{t('errors:bluetoothMissing')}</p>
        <div className={classes.ways}>
          <Button component={Link} href={places.log()} variant="light">
            {t('byHand')}
          </Button>
          <Button component={Link} href={places.import} variant="light">
            {t('import')}
          </Button>
        </div>
      </Surface>
    );
  }
  return (
    <Surface hero className={classes.find}>
      <IconBluetooth size={32} stroke={1.5} className={classes.icon} aria-hidden="true" />
      <Button size="md" loading={asking} onClick={() => onFind(everything)}>
        {t('find')}
      </Button>
      <p className={classes.text} role="status">
        {asking ? t('asking') : t('kinds')}
      </p>
      <Checkbox
        className={classes.check}
        label={t('everything')}
        checked={everything}
        onChange={(event) => setEverything(event.currentTarget.checked)}
      />
    </Surface>
  );
}
