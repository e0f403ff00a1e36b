import type { ColumnMeaning } from '../../domain/imported-file.ts';
import { plainName } from './column-names.ts';

/** What a column that is called by its unit alone most likely holds. */
const byUnit: readonly (readonly [unit: RegExp, meaning: ColumnMeaning])[] = [
  [/^(kgs?|kilograms?|kilogramm|kilos?|lbs?|pounds?|pfund|公斤|千克|斤|磅)$/, 'weight.kilograms'],
  [/^(mg ?\/ ?dl|mmol ?\/ ?l|毫摩尔?[/每]升|毫克[/每]分升)$/, 'glucose.milligramsPerDecilitre'],
  [/^(bpm|beats ?\/ ?min|beats per minute|次[/每]分钟?)$/, 'heartRate.beatsPerMinute'],
  [/^(mmhg|kpa|毫米汞柱|毫米水银柱|千帕)$/, 'bloodPressure.systolic'],
];

/** Of a name such as `kg`, `(mmHg)` or `公斤`; null where it says more than a unit, or one of many things. */
export function meaningByUnit(name: string): ColumnMeaning | null {
  const unit = plainName(name).replace(/^[([{]\s*|\s*[)\]}]$/g, '');
  return byUnit.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}
