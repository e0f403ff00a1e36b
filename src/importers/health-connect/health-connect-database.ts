import { AppError } from '../../domain/app-error.ts';
import type { Importer } from '../importer.ts';

const magic = 'SQLite format 3\0';

/**
 * Health Connect's own export, a SQLite database. It is recognised in order to be refused with a sentence of its own: a
 * reader of databases would be larger than all importers together.
 */
export const healthConnectDatabase: Importer = {
  format: 'healthConnect',
  recognises: ({ bytes }) => [...magic].every((character, index) => bytes[index] === character.charCodeAt(0)),
  read: () => Promise.reject(new AppError('fileFormatUnknown', { kind: 'healthConnectDatabase' })),
};
