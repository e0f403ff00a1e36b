import { useTranslation } from 'react-i18next';
import type { Plausibility, PlausibleField } from '../../domain/plausible-range.ts';
import { useFormat } from '../preferences.tsx';

/** Why a value is refused or asked about, in one sentence; null where there is nothing to say. */
export function usePlausibilitySentence(): (plausibility: Plausibility) => string | null {
  const { t } = useTranslation(['log', 'kinds']);
  const format = useFormat();
  const limit = (field: PlausibleField, value: number): string => {
    switch (field) {
      case 'glucose':
        return format.glucoseWithUnit(value);
      case 'weight':
        return format.measurementText({ kind: 'weight', value: { kilograms: value } });
      case 'temperature':
        return format.measurementText({ kind: 'temperature', value: { celsius: value } });
      case 'heartRate':
        return format.measurementText({ kind: 'heartRate', value: { beatsPerMinute: value } });
      case 'oxygenSaturation':
        return format.measurementText({ kind: 'oxygenSaturation', value: { percent: value } });
      default:
        return `${format.number(value)} mmHg`;
    }
  };
  return (plausibility) => {
    if (plausibility.verdict === 'plausible') return null;
    if (plausibility.field === 'order') return t('implausible.order');
    const { field, low, high, verdict } = plausibility;
    if (verdict === 'confirm' && field === 'weight') return t('implausible.confirmWeight');
    return t(`implausible.${verdict}`, {
      name: t(`kinds:${field}`),
      low: limit(field, low),
      high: limit(field, high),
    });
  };
}
