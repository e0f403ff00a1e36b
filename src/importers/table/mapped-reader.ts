import type { ColumnMapping } from '../../domain/imported-file.ts';
import { type ObservationKind, observationKinds } from '../../domain/observation.ts';
import { fieldsOfKind } from '../../domain/observation-fields.ts';
import type { RowReader } from '../row-reader.ts';
import { unitNamedIn } from '../row-reader.ts';
import type { Found } from './findings.ts';
import { type MappedColumn, readMappedKind } from './mapped-kind.ts';
import { parseTableTime } from './table-time.ts';
import { isBlank } from './written-number.ts';

/** Reads the rows of a table whose columns were named: several kinds in one row give several observations. */
export function mappedReader({ columns, units }: ColumnMapping, header: readonly string[]): RowReader {
  const place = (meaning: string): number => columns.indexOf(meaning);
  const [dateTime, date, time, comment] = [place('dateTime'), place('date'), place('time'), place('comment')];
  const tags = columns.flatMap((meaning, column) => (meaning === 'tags' ? [column] : []));
  const kinds = observationKinds.flatMap((kind) => {
    const own = columnsOf(kind, { columns, units }, header);
    return own.length === 0 ? [] : [{ kind, columns: own }];
  });
  const glucose = place('glucose.milligramsPerDecilitre');
  return {
    format: 'mappedCsv',
    unit: glucose < 0 ? null : unitNamedIn(units[glucose] ?? header[glucose] ?? ''),
    columns: Math.max(dateTime, date, time, 0) + 1,
    parseTime: parseTableTime,
    denseIsSensor: true,
    read: (fields) => {
      // A decimal comma that was not quoted has cut a value in two: no part of such a row can be trusted.
      if (fields.slice(header.length).some((field) => field !== '')) return 'brokenRow';
      const at = (column: number): string => fields[column] ?? '';
      const found: Found[] = kinds.flatMap(({ kind, columns: own }) => readMappedKind(kind, own, at));
      if (found.length === 0) return 'badValue';
      const written = tags.flatMap((column) => at(column).split(/[,;、]/));
      const tagged = written.map((tag) => tag.trim()).filter((tag) => !isBlank(tag));
      return {
        time: dateTime >= 0 ? at(dateTime) : `${at(date)} ${at(time)}`.trim(),
        found,
        ...(tagged.length > 0 ? { tags: tagged } : {}),
        ...(isBlank(at(comment)) ? {} : { comment: at(comment) }),
      };
    },
  };
}

function columnsOf(
  kind: ObservationKind,
  { columns, units }: ColumnMapping,
  header: readonly string[],
): MappedColumn[] {
  return fieldsOfKind(kind).flatMap(([name, field]) => {
    const column = columns.indexOf(`${kind}.${name}`);
    return column < 0 ? [] : [{ name, field, column, unit: units[column] ?? null, header: header[column] ?? '' }];
  });
}
