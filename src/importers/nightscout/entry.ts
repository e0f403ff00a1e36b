import type { SkipReason } from '../../domain/imported-file.ts';
import { type JsonObject, numberOf, textOf } from '../json/json-value.ts';
import type { RowFindings } from '../table/findings.ts';

/** Values up to this are the sensor's error codes, not glucose. */
const lastErrorCode = 12;

/** Always in mg/dL. A calibration (`cal`) is a slope, not a value. */
export function entryFindings(entry: JsonObject): Pick<RowFindings, 'found'> | SkipReason {
  const type = textOf(entry.type) ?? (entry.sgv !== undefined ? 'sgv' : entry.mbg !== undefined ? 'mbg' : '');
  if (type !== 'sgv' && type !== 'mbg') return 'otherKind';
  const amount = numberOf(entry[type]);
  if (amount === undefined || amount <= lastErrorCode) return 'badValue';
  if (type === 'sgv') return { found: [{ sample: 'glucose', amount, delay: 0, seconds: 0 }] };
  return { found: [{ kind: 'glucose', value: { milligramsPerDecilitre: amount } }] };
}
