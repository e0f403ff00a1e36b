import {
  IconDroplet,
  IconHeartbeat,
  IconLungs,
  IconScale,
  IconStethoscope,
  IconTemperature,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ObservationKind } from '../domain/observation.ts';

const icons: Readonly<Record<ObservationKind, TablerIcon>> = {
  glucose: IconDroplet,
  bloodPressure: IconStethoscope,
  heartRate: IconHeartbeat,
  weight: IconScale,
  temperature: IconTemperature,
  oxygenSaturation: IconLungs,
};

/** Stands beside the kind's name, never for it. */
export function KindIcon({ kind, size = 22 }: { readonly kind: ObservationKind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.6} aria-hidden="true" />;
}
