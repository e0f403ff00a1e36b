import { useTranslation } from 'react-i18next';
import type { Measurement } from '../../domain/observation.ts';
import type { Plausibility, PlausibleField } from '../../domain/plausible-range.ts';
import { useFormat } from '../preferences.tsx';

/** Why a value is refused or asked about, in one sentence; null where there is nothing to say. */
export function usePlausibilitySentence(): (plausibility: Plausibility) => string | null {
  const { t } = useTranslation(['log', 'kinds']);
  const format = useFormat();
  const measured = (field: PlausibleField, value: number): Measurement | null => {
    switch (field) {
      case 'glucose':
        return { kind: 'glucose', value: { milligramsPerDecilitre: value } };
      case 'weight':
        return { kind: 'weight', value: { kilograms: value } };
      case 'temperature':
        return { kind: 'temperature', value: { celsius: value } };
      case 'heartRate':
        return { kind: 'heartRate', value: { beatsPerMinute: value } };
      case 'oxygenSaturation':
        return { kind: 'oxygenSaturation', value: { percent: value } };
      default:
        return null;
    }
  };
  /** The unit stands once, at the upper limit. */
  const limits = (field: PlausibleField, low: number, high: number) => {
    const [from, to] = [measured(field, low), measured(field, high)];
    return from && to
      ? { low: format.measurement(from).value, high: format.measurementText(to) }
      : { low: format.number(low), high: `${format.number(high)} mmHg` };
  };
  return (plausibility) => {
    if (plausibility.verdict === 'plausible') return null;
    if (plausibility.field === 'order') return t('implausible.order');
    const { field, low, high, verdict } = plausibility;
    if (verdict === 'confirm' && field === 'weight') return t('implausible.confirmWeight');
    return t(`implausible.${verdict}`, {
      name: t(`kinds:${field}`),
      ...limits(field, low, high),
    });
  };
}
