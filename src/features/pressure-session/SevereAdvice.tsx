import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { severeFor } from '../../domain/clinical/severe-pressure.ts';
import type { PressureReading } from '../../domain/observation.ts';
import { activeProfile } from '../../workflows/active-profile.ts';
import { useLive, useSettings } from '../services-context.tsx';
import classes from './SessionCard.module.css';

/** What to do now, where any of the readings is very high for the person. It stays as long as they are shown. */
export function SevereAdvice({ readings }: { readonly readings: readonly PressureReading[] }) {
  const { t } = useTranslation('log');
  const { activeProfileId } = useSettings();
  const profile = useLive(activeProfile, [activeProfileId]);
  if (!readings.some(severeFor(profile?.details.conditions ?? []))) return null;
  return (
    <p className={classes.advice} role="alert">
      <IconAlertTriangle size={22} stroke={1.7} className={classes.sign} aria-hidden="true" />
      <span>{t('severePressure')}</span>
    </p>
  );
}
