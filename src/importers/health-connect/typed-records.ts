import { isObject, textOf } from '../json/json-value.ts';

export interface TypedRecord {
  /** Without `Record`, lower case: `heartrate`. */
  readonly type: string;
  readonly record: unknown;
}

const plainType = (name: string): string =>
  name
    .replace(/^.*\./, '')
    .replace(/Record$/i, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** As deep as exporters wrap their lists: `{"data": {"records": {"StepsRecord": […]}}}`. */
const deepest = 3;

/** All records with their types: of lists whose records name their own, and of lists under the name of a type. */
export function* typedRecords(value: unknown, listType = '', depth = 0): Generator<TypedRecord> {
  if (Array.isArray(value)) {
    for (const record of value) {
      const own = isObject(record) ? textOf(record.recordType ?? record.record_type ?? record.type) : undefined;
      yield { type: listType || plainType(own ?? ''), record };
    }
  } else if (isObject(value) && depth < deepest) {
    for (const [name, part] of Object.entries(value)) {
      if (typeof part !== 'object' || part === null) continue;
      yield* typedRecords(part, /Record$/.test(name) ? plainType(name) : '', depth + 1);
    }
  }
}
