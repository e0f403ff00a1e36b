import type { GlucoseUnit } from '../domain/units.ts';
import { unitNamedIn } from './row-reader.ts';

/** A value as written: a number in a unit still to be decided, or beyond what the sensor measures. */
export interface WrittenValue {
  /** -Infinity for "Low", Infinity for "High". */
  readonly amount: number;
  /** Where the value names its own unit: `5.6 mmol/L`. */
  readonly unit: GlucoseUnit | null;
}

const low = /^(low|lo|niedrig|低|过低|<\s*\d+(?:[.,]\d+)?)$/i;
const high = /^(high|hi|hoch|高|过高|>\s*\d+(?:[.,]\d+)?)$/i;
const number = /^(\d+(?:[.,]\d+)?)\s*(mg\/?dl|mmol(?:\/?l)?)?$/i;

/** Null where the text is empty or no amount of glucose. */
export function parseValue(text: string): WrittenValue | null {
  const match = number.exec(text);
  if (match !== null) {
    return { amount: Number(match[1]?.replace(',', '.')), unit: match[2] === undefined ? null : unitNamedIn(match[2]) };
  }
  if (low.test(text)) return { amount: Number.NEGATIVE_INFINITY, unit: null };
  return high.test(text) ? { amount: Number.POSITIVE_INFINITY, unit: null } : null;
}
