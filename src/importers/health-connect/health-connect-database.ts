import { AppError } from '../../domain/app-error.ts';
import { readHead } from '../head.ts';
import type { Importer } from '../importer.ts';

const magic = 'SQLite format 3\0';

/** Its tables are called `weight_record_table` and the like; the first page of a database lists some of them. */
const ownTables = /[a-z]_record_table/;

/**
 * Health Connect's own export, a SQLite database. It is recognised in order to be refused with a sentence of its own: a
 * reader of databases would be larger than all importers together. Other databases are refused as what they are.
 */
export const healthConnectDatabase: Importer = {
  format: 'healthConnect',
  recognises: ({ bytes }) => [...magic].every((character, index) => bytes[index] === character.charCodeAt(0)),
  read: async (file, { options }) => {
    const { bytes, name } = await readHead(file, options.fileName ?? '');
    const isOwn = /health_connect/.test(name) || ownTables.test(new TextDecoder('latin1').decode(bytes));
    throw new AppError('fileFormatUnknown', { kind: isOwn ? 'healthConnectDatabase' : 'database' });
  },
};
