import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { DataKey } from './data-key.ts';
import { sealedTables } from './sealing-middleware.ts';

/** Highest of all: while the key is not in memory nothing is read or written, nor told from what a cache still holds. */
export const lockMiddleware = (dataKey: DataKey): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'lock',
  level: 100,
  create: (core) => ({
    ...core,
    table: (name) => (sealedTables.has(name) ? lockableTable(core.table(name), dataKey) : core.table(name)),
  }),
});

function lockableTable(table: DBCoreTable, dataKey: DataKey): DBCoreTable {
  const unlessLocked =
    <Request, Result>(work: (request: Request) => Promise<Result>) =>
    (request: Request): Promise<Result> => {
      try {
        dataKey.require();
      } catch (error) {
        return Promise.reject(error);
      }
      return work(request);
    };
  return {
    ...table,
    get: unlessLocked((request) => table.get(request)),
    getMany: unlessLocked((request) => table.getMany(request)),
    query: unlessLocked((request) => table.query(request)),
    openCursor: unlessLocked((request) => table.openCursor(request)),
    count: unlessLocked((request) => table.count(request)),
    mutate: unlessLocked((request) => table.mutate(request)),
  };
}
