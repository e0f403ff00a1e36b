import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { withUnit } from '../measurement-format.ts';
import { useFormat } from '../preferences.tsx';
import { signed, signedPercent } from '../signed.ts';

/** How a difference of a target is written, with its sign and unit; of variability, whose logarithm is forecast, a share. */
export function useDifferenceText(): (target: string) => (difference: number) => string {
  const format = useFormat();
  const { glucoseUnit, temperatureUnit } = format.preferences;
  const unitOf = (kind: Parameters<typeof format.field>[0], field: string) => format.field(kind, field, 1).unit;
  return (target) => {
    const of = (kind: Parameters<typeof format.field>[0], field: string) => (value: number) =>
      withUnit({ value: signed(format, value), unit: unitOf(kind, field) });
    switch (target) {
      case 'mean heart rate':
        return of('workout', 'averageHeartRate');
      case 'systolic':
      case 'diastolic':
      case 'pulse':
        return of('bloodPressure', target);
      case 'sleep':
        return (minutes) => `${signed(format, minutes)} ${unitOf('sleep', 'minutesAsleep')}`;
      case 'ln RMSSD':
        return (log) => signedPercent(format, Math.exp(log) - 1);
      case 'skin temperature':
        // A difference has no zero point.
        return (celsius) => {
          const { unit } = format.field('temperature', 'celsius', 1);
          return `${signed(format, temperatureUnit === '°F' ? 1.8 * celsius : celsius, 1)} ${unit}`;
        };
      default:
        return (milligrams) =>
          `${signed(format, glucoseFromCanonical(milligrams, glucoseUnit), decimals[glucoseUnit])} ${glucoseUnit}`;
    }
  };
}
