import { AppError } from '../../domain/app-error.ts';
import { readHead } from '../head.ts';
import type { Importer } from '../importer.ts';
import { EntryPlace } from '../json/entry-place.ts';
import { isObject } from '../json/json-value.ts';
import { orUnreadable } from '../unreadable.ts';
import { readWholeFile } from '../whole-file.ts';
import { databaseRecords } from './database-records.ts';
import { readRecord } from './health-connect-json.ts';
import { withSqlTables } from './sql-tables.ts';

const magic = 'SQLite format 3\0';

/** Its tables are called `weight_record_table` and the like; the first pages of a database list some of them. */
const ownTables = /[a-z]_record_table/;

/** Bytes. Years of a watch; SQLite holds the database and a copy of it. */
const mostBytes = 256_000_000;

/** Health Connect's own export, a SQLite database. Other databases are refused as what they are. */
export const healthConnectDatabase: Importer = {
  format: 'healthConnect',
  wholeFile: mostBytes,
  recognises: ({ bytes }) => [...magic].every((character, index) => bytes[index] === character.charCodeAt(0)),
  read: async (file, { collector, options, onBytes }) => {
    const { bytes, name } = await readHead(file, options.fileName ?? '');
    const isOwn = /health_connect/.test(name) || ownTables.test(new TextDecoder('latin1').decode(bytes));
    if (!isOwn) throw new AppError('fileFormatUnknown', { kind: 'database' });
    const whole = await readWholeFile(file, mostBytes, onBytes);
    const place = new EntryPlace();
    await orUnreadable(() =>
      withSqlTables(whole, (tables) => {
        for (const { type, record } of databaseRecords(tables)) {
          place.entry = record;
          if (isObject(record)) readRecord(type, record, { collector, place });
        }
      }),
    );
  },
};
