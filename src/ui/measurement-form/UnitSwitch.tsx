import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import type { FormUnits } from './fields.ts';

const choices = {
  glucose: { name: 'glucoseUnit', units: ['mmol/L', 'mg/dL'] },
  weight: { name: 'weightUnit', units: ['kg', 'lb'] },
  temperature: { name: 'temperatureUnit', units: ['°C', '°F'] },
} as const;

/** The unit this form is typed in, where a kind has more than one. */
export function unitOf(kind: ObservationKind, units: FormUnits, perMinute: string): string {
  if (kind === 'glucose' || kind === 'weight' || kind === 'temperature') return units[choices[kind].name];
  if (kind === 'bloodPressure') return 'mmHg';
  return kind === 'heartRate' ? perMinute : '%';
}

interface UnitSwitchProps {
  readonly kind: ObservationKind;
  readonly units: FormUnits;
  readonly onChange: (units: FormUnits) => void;
}

/** For the one device that shows the other unit; the app's own setting stays. */
export function UnitSwitch({ kind, units, onChange }: UnitSwitchProps) {
  const { t } = useTranslation('log');
  if (kind !== 'glucose' && kind !== 'weight' && kind !== 'temperature') return null;
  const choice = choices[kind];
  return (
    <SegmentedControl
      aria-label={t('unit')}
      data={[...choice.units]}
      value={units[choice.name]}
      onChange={(unit) => onChange({ ...units, [choice.name]: unit })}
    />
  );
}
