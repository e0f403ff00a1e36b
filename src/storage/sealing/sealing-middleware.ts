import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { DataKey } from './data-key.ts';
import { openRow, sealRow } from './seal-row.ts';

/** Whose rows are sealed. The others hold no value of anyone: settings of the device, the key's vault, what an upgrade left undone, the last backup. */
export const sealedTables: ReadonlySet<string> = new Set([
  'profiles',
  'observations',
  'samples',
  'sampleSummaries',
  'loggedSummaries',
  'imports',
  'personalModels',
  'forecasts',
  'forecastScores',
  'expectations',
  'alerts',
  'alertPlans',
  'planDraws',
  'planAnswers',
  'planLearners',
  'mappings',
  'deletions',
]);

type Row = Readonly<Record<string, unknown>>;

/**
 * Lowest of all, next to IndexedDB: what Dexie caches, watches and compares is opened rows. The cipher is synchronous,
 * since a transaction of IndexedDB ends while a promise of WebCrypto is awaited.
 */
export const sealingMiddleware = (dataKey: DataKey): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'sealing',
  level: -2,
  create: (core) => ({
    ...core,
    table: (name) => (sealedTables.has(name) ? sealedTable(core.table(name), dataKey) : core.table(name)),
  }),
});

function sealedTable(table: DBCoreTable, dataKey: DataKey): DBCoreTable {
  const clear = clearFields(table);
  const open = (row: unknown) => row && openRow(row as Row, { key: dataKey.require(), table: table.name });
  const seal = (row: Row) => sealRow(row, { key: dataKey.require(), table: table.name, clear });
  return {
    ...table,
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      table.query(request).then((found) => (request.values ? { ...found, result: found.result.map(open) } : found)),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? openedCursor(cursor, open) : cursor)),
    mutate: (request) => {
      try {
        return table.mutate(sealedRequest(request, seal));
      } catch (error) {
        return Promise.reject(error);
      }
    },
  };
}

const sealedRequest = (request: DBCoreMutateRequest, seal: (row: Row) => Row): DBCoreMutateRequest =>
  request.type === 'add' || request.type === 'put' ? { ...request, values: request.values.map(seal) } : request;

/** The getters of a cursor of the browser's know none but itself. A row is opened once, when it is asked for. */
function openedCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  let sealed: unknown;
  let opened: unknown;
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: {
      get: () => {
        if (cursor.value !== sealed || opened === undefined) {
          sealed = cursor.value;
          opened = open(sealed);
        }
        return opened;
      },
    },
  });
}

/** The fields that the keys and indices of a table are made of. */
function clearFields({ schema }: DBCoreTable): ReadonlySet<string> {
  return new Set([schema.primaryKey, ...schema.indexes].flatMap(({ keyPath }) => keyPath ?? []));
}
