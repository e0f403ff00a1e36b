import { useTranslation } from 'react-i18next';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { useFormat } from '../../ui/preferences.tsx';

/** Errors of a target in the person's unit; of variability, whose logarithm is forecast, as a share of the value. */
export function useErrorText(): {
  readonly unit: (target: string) => string;
  readonly value: (target: string, rmse: number) => string;
} {
  const { t } = useTranslation('kinds');
  const format = useFormat();
  const { glucoseUnit, weightUnit } = format.preferences;
  const isGlucose = (target: string) => target.includes('rise');
  const isWeight = (target: string) => target.startsWith('change');
  return {
    unit: (target) => {
      if (isGlucose(target)) return glucoseUnit;
      if (isWeight(target)) return weightUnit;
      if (target === 'ln RMSSD') return '%';
      if (target === 'sleep') return t('units.minutes');
      if (target === 'skin temperature') return '°C';
      return target === 'systolic' || target === 'diastolic' ? 'mmHg' : t('units.perMinute');
    },
    value: (target, rmse) => {
      if (isGlucose(target)) return format.number(glucoseFromCanonical(rmse, glucoseUnit), decimals[glucoseUnit]);
      if (isWeight(target)) return format.field('weight', 'kilograms', rmse).value;
      if (target === 'ln RMSSD') return format.number((Math.exp(rmse) - 1) * 100);
      return format.number(rmse, target === 'sleep' ? 0 : 1);
    },
  };
}
