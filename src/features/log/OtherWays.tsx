import { Button } from '@mantine/core';
import { IconBluetooth, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ObservationKind } from '../../domain/observation.ts';
import { places } from '../places.ts';
import classes from './OtherWays.module.css';

/** Where a value may come from other than the keyboard. */
export function OtherWays({ kind }: { readonly kind: ObservationKind | null }) {
  const { t } = useTranslation(['device', 'pressureSession']);
  const isPressure = kind === 'bloodPressure';
  if (kind !== null && !isPressure) return null;
  return (
    <div className={classes.ways}>
      {isPressure ? (
        <Button
          component={Link}
          href={places.pressureSession}
          variant="subtle"
          leftSection={<IconHourglass size={18} aria-hidden="true" />}
        >
          {t('pressureSession:link')}
        </Button>
      ) : null}
      <Button
        component={Link}
        href={places.device}
        variant="subtle"
        leftSection={<IconBluetooth size={18} aria-hidden="true" />}
      >
        {t('device:link')}
      </Button>
    </div>
  );
}
