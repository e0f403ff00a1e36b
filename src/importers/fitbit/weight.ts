import { poundsToKilograms, type WeightUnit } from '../../domain/units.ts';
import { type JsonObject, positiveOf, textOf } from '../json/json-value.ts';
import { type EntryContext, type FitbitFile, fitbitSource } from './fitbit-entry.ts';
import { localTime } from './fitbit-time.ts';

/**
 * Metres. A weight is in the unit of the account, which the file does not name; but it has the body mass index beside it,
 * and index and weight give the height. Read as kilograms, pounds make a person 1.48 times as tall: who is between 1.43 m
 * and 2.12 m is never mistaken.
 */
const tallest = 2.12;

/** Null where no entry has an index. Of several, the middle one decides. */
function unitOf(entries: readonly JsonObject[]): WeightUnit | null {
  const heights = entries.flatMap(({ weight, bmi }) => {
    const [amount, index] = [positiveOf(weight), positiveOf(bmi)];
    return amount === undefined || index === undefined ? [] : [Math.sqrt(amount / index)];
  });
  const middle = heights.sort((a, b) => a - b)[heights.length >> 1];
  if (middle === undefined) return null;
  return middle > tallest ? 'lb' : 'kg';
}

/** `weight-2023-01-02.json`: `{"weight": 191.8, "bmi": 27.77, "fat": 24.0, "date": "01/02/23", "time": "23:59:59"}`. */
export const weightFile: FitbitFile = {
  name: /^weight-/,
  mark: /"logId"[^}]*"weight"\s*:[^}]*"date"\s*:/,
  read: (entries, context) => {
    const unit = unitOf(entries);
    for (const entry of entries) readWeight(entry, unit, context);
  },
};

function readWeight(entry: JsonObject, unit: WeightUnit | null, { collector, place }: EntryContext): void {
  place.entry = entry;
  const clock = textOf(entry.time) ?? '00:00:00';
  const time = localTime(`${textOf(entry.date)} ${clock}`, collector.options.timeZone);
  const amount = positiveOf(entry.weight);
  const at = { time, source: fitbitSource };
  if (Number.isNaN(time)) collector.skip('badTime', place);
  else if (amount === undefined) collector.skip('badValue', place);
  else if (unit === null) collector.skip('unknownUnit', place);
  else {
    const kilograms = unit === 'lb' ? poundsToKilograms(amount) : amount;
    collector.observation({ kind: 'weight', value: { kilograms } }, at, place);
  }
  const percent = positiveOf(entry.fat);
  if (percent !== undefined && !Number.isNaN(time))
    collector.observation({ kind: 'bodyFat', value: { percent } }, at, place);
}
