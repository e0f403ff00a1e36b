import type { SkipReason } from '../../domain/imported-file.ts';
import { isObject, type JsonObject, numberOf, textOf } from '../json/json-value.ts';
import type { RowFindings } from '../table/findings.ts';
import { parseTimestamp } from '../timestamp.ts';
import { entryFindings } from './entry.ts';
import { treatmentFindings } from './treatment.ts';

/** What a document of Nightscout says, be it an entry (of a sensor or a meter) or a treatment. */
export function documentFindings(document: JsonObject): RowFindings | SkipReason {
  const plain = Object.fromEntries(Object.entries(document).map(([name, value]) => [name, unwrapped(value)]));
  const isTreatment = textOf(plain.eventType) !== undefined || plain.created_at !== undefined;
  const said = isTreatment ? treatmentFindings(plain) : entryFindings(plain);
  if (typeof said === 'string') return said;
  const moment = isTreatment
    ? momentIn([plain.created_at, plain.mills, plain.date, plain.timestamp])
    : momentIn([plain.date, plain.mills, plain.dateString, plain.sysTime]);
  if (moment === null) return 'badTime';
  const source = textOf(plain.device) ?? textOf(plain.enteredBy) ?? 'Nightscout';
  return { ...said, time: moment.time, utcOffset: offsetOf(plain.utcOffset) ?? offsetOf(moment.utcOffset), source };
}

/** Extended JSON of the database: `{"$date": …}`, `{"$numberLong": "…"}`. */
function unwrapped(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [name, inner] = Object.entries(value)[0] ?? [];
  return name?.startsWith('$') ? unwrapped(inner) : value;
}

/** Zero is what the server notes for any time written in UTC, wherever the person was: it tells nothing. */
const offsetOf = (value: unknown): number | null => {
  const offset = numberOf(value);
  return offset === undefined || offset === 0 || Math.abs(offset) > 14 * 60 ? null : offset;
};

interface Moment {
  readonly time: number;
  readonly utcOffset: number | null;
}

function momentIn(candidates: readonly unknown[]): Moment | null {
  for (const candidate of candidates) {
    const number = numberOf(candidate);
    // Some uploaders write seconds.
    if (number !== undefined && number > 0) return { time: number < 1e11 ? number * 1000 : number, utcOffset: null };
    const timestamp = typeof candidate === 'string' ? parseTimestamp(candidate) : null;
    if (timestamp?.form === 'instant') return timestamp;
    // Times without a zone are UTC here.
    if (timestamp?.form === 'wall') return { time: timestamp.wall, utcOffset: null };
  }
  return null;
}
