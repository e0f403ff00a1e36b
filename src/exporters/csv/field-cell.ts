import type { PressureReading } from '../../domain/observation.ts';
import type { Field } from '../../domain/observation-fields.ts';
import { writtenDecimal } from '../../domain/written-decimal.ts';
import type { Cell } from './cells.ts';

/** The value of a field as a cell: numbers as short as they come back from, a flag as `yes`, readings as `128/82/66; 126/80`. */
export function fieldCell(value: unknown, field: Field): Cell {
  if (typeof value === 'number') return field.type === 'number' ? writtenDecimal(value, field.quantity) : value;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(readingText).join('; ');
  return value === true ? 'yes' : undefined;
}

const readingText = ({ systolic, diastolic, pulse }: PressureReading): string =>
  [systolic, diastolic, ...(pulse === undefined ? [] : [pulse])].join('/');
