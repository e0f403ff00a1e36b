import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSeverePressure } from '../../domain/clinical/severe-pressure.ts';
import type { PressureReading } from '../../domain/observation.ts';
import classes from './SessionCard.module.css';

/** What to do now, where any of the readings is very high. It stays as long as they are shown. */
export function SevereAdvice({ readings }: { readonly readings: readonly PressureReading[] }) {
  const { t } = useTranslation('log');
  if (!readings.some(isSeverePressure)) return null;
  return (
    <p className={classes.advice} role="alert">
      <IconAlertTriangle size={22} stroke={1.7} className={classes.sign} aria-hidden="true" />
      <span>{t('severePressure')}</span>
    </p>
  );
}
