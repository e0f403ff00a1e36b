import {
  IconActivityHeartbeat,
  IconAlertCircle,
  IconBarbell,
  IconBrain,
  IconDroplet,
  IconHeart,
  IconHeartbeat,
  IconLungs,
  IconMoodSmile,
  IconMoon,
  IconNote,
  IconPercentage,
  IconPill,
  IconRuler2,
  IconSalad,
  IconScale,
  IconShoe,
  IconStethoscope,
  IconTemperature,
  IconVaccine,
  IconWind,
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
  restingHeartRate: IconHeart,
  heartRateVariability: IconActivityHeartbeat,
  respiratoryRate: IconWind,
  sleep: IconMoon,
  steps: IconShoe,
  workout: IconBarbell,
  meal: IconSalad,
  insulin: IconVaccine,
  medication: IconPill,
  symptom: IconAlertCircle,
  mood: IconMoodSmile,
  stress: IconBrain,
  bodyFat: IconPercentage,
  height: IconRuler2,
  note: IconNote,
};

/** Stands beside the kind's name, never for it. */
export function KindIcon({ kind, size = 22 }: { readonly kind: ObservationKind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.6} aria-hidden="true" />;
}
