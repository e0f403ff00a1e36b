import type { PressureReading } from '../../domain/observation.ts';
import type { Cell } from './cells.ts';

/** The value of a field as a cell: numbers as they are, a flag as `yes`, readings as `128/82/66; 126/80`. */
export function fieldCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(readingText).join('; ');
  return value === true ? 'yes' : undefined;
}

const readingText = ({ systolic, diastolic, pulse }: PressureReading): string =>
  [systolic, diastolic, ...(pulse === undefined ? [] : [pulse])].join('/');
