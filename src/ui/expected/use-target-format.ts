import { useTranslation } from 'react-i18next';
import type { Band } from '../../domain/examples/example-forecast.ts';
import { useFormat } from '../preferences.tsx';

export interface TargetFormat {
  readonly label: string;
  /** In the person's unit, with it. */
  readonly text: (value: number) => string;
  /** From, to; the unit once. */
  readonly range: (band: Band) => string;
}

type TargetName =
  | 'mean heart rate'
  | 'rise at 60 min'
  | 'rise at 120 min'
  | 'peak rise in 3 h'
  | 'systolic'
  | 'diastolic'
  | 'pulse'
  | 'ln RMSSD'
  | 'sleep'
  | 'skin temperature'
  | 'change in 7 days'
  | 'change in 14 days';

/**
 * How a target of a forecast is called and written.
 *
 * @param base what a change or a rise is added to, in the target's unit; a rise without it is written with its sign
 */
export function useTargetFormat(base?: number): (target: string) => TargetFormat {
  const { t } = useTranslation('expected');
  const format = useFormat();
  const signed = (value: number, text: string) => {
    const plain = text.replace(/^-(?=[0.,]*$)/, '').replace(/^-/, '−');
    return base === undefined && value > 0 && /[1-9]/.test(plain) ? `+${plain}` : plain;
  };
  const at = base ?? 0;
  const parts = (target: TargetName): { value: (canonical: number) => string; unit: string; spaced: boolean } => {
    const of = (kind: Parameters<typeof format.field>[0], field: string, from = (value: number) => value) => ({
      value: (value: number) => format.field(kind, field, from(value)).value,
      unit: format.field(kind, field, 1).unit,
      spaced: true,
    });
    switch (target) {
      case 'mean heart rate':
        return of('workout', 'averageHeartRate');
      case 'systolic':
      case 'diastolic':
      case 'pulse':
        return of('bloodPressure', target);
      case 'ln RMSSD':
        return of('heartRateVariability', 'rmssd', Math.exp);
      case 'skin temperature':
        return of('temperature', 'celsius');
      case 'sleep':
        // "7 h 10 min" has its units within.
        return { value: (minutes) => format.fieldText('sleep', 'minutesAsleep', minutes), unit: '', spaced: false };
      case 'change in 7 days':
      case 'change in 14 days': {
        const weight = of('weight', 'kilograms', (change) => at + change);
        return { ...weight, value: (change) => signed(change, weight.value(change)) };
      }
      default: {
        const { unit } = format.field('glucose', 'milligramsPerDecilitre', 1);
        return { value: (rise) => signed(rise, format.glucose(at + rise)), unit, spaced: true };
      }
    }
  };
  return (target) => {
    const name = target as TargetName;
    const { value, unit } = parts(name);
    const withUnit = (text: string) => (unit === '' ? text : unit.startsWith('/') ? text + unit : `${text} ${unit}`);
    return {
      label: t(`target.${name}`),
      text: (canonical) => withUnit(value(canonical)),
      range: ([low, high]) => withUnit(t('range', { from: value(low), to: value(high) })),
    };
  };
}
