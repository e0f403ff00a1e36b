import type { Quantity } from '../../domain/observation-fields.ts';
import type { ImportCollector, MeasuredAt } from '../collector.ts';
import { inCanonicalUnit } from '../health-units.ts';
import { type JsonObject, numberOf, objectOf, textOf } from '../json/json-value.ts';

export interface SampledDataOptions {
  readonly kind: 'glucose' | 'heartRate';
  readonly quantity: Quantity;
  /** When the first value was measured, and by what. */
  readonly at: MeasuredAt;
  readonly collector: ImportCollector;
}

/** FHIR's SampledData: values a period apart, `origin + factor × number`, with E, U and L where there is none. */
export function readSampledData(data: JsonObject, { kind, quantity, at, collector }: SampledDataOptions): void {
  const origin = objectOf(data.origin);
  const period = numberOf(data.period);
  const offset = numberOf(origin.value);
  const dimensions = numberOf(data.dimensions);
  if (period === undefined || period <= 0 || offset === undefined || dimensions !== 1) {
    collector.skip('badValue', { line: 0, text: JSON.stringify({ ...data, data: undefined }) });
    return;
  }
  const factor = numberOf(data.factor) ?? 1;
  const unit = textOf(origin.code) ?? textOf(origin.unit);
  for (const [index, text] of (textOf(data.data) ?? '').split(/\s+/).entries()) {
    const place = { line: 0, text: `SampledData ${text}` };
    const number = numberOf(text);
    const amount = number === undefined ? null : inCanonicalUnit(quantity, offset + factor * number, unit);
    if (number === undefined) collector.skip('badValue', place);
    else if (amount === null) collector.skip('unknownUnit', place);
    else collector.sample(kind, amount, { ...at, time: at.time + index * period }, place);
  }
}
