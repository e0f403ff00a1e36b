/// <reference path="./sql-js.d.ts" />
import type { SqlJs } from 'sql.js/dist/sql-wasm-inline.js';
import type { JsonObject } from '../json/json-value.ts';

/** The tables of a database, row by row, columns by name: what stands in which place differs from version to version. */
export interface SqlTables {
  has(table: string): boolean;
  rows(table: string): Generator<JsonObject>;
}

/** Made once: its machine code takes longer than a small database. */
let sqlJs: Promise<SqlJs> | undefined;

/**
 * Opens a SQLite database in memory and closes it after `work`. Its reader, SQLite itself, is larger than all importers
 * together, so it comes only here; its machine code stands in its own text, and nothing is fetched.
 */
export async function withSqlTables(bytes: Uint8Array, work: (tables: SqlTables) => void): Promise<void> {
  sqlJs ??= import('sql.js/dist/sql-wasm-inline.js').then(({ default: initSqlJs }) => initSqlJs());
  const { Database } = await sqlJs;
  const database = new Database(bytes);
  function* rowsOf(sql: string): Generator<JsonObject> {
    const statement = database.prepare(sql);
    try {
      while (statement.step()) yield statement.getAsObject();
    } finally {
      statement.free();
    }
  }
  try {
    const names = new Set([...rowsOf("SELECT name FROM sqlite_master WHERE type = 'table'")].map(({ name }) => name));
    work({
      has: (table) => names.has(table),
      rows: (table) => rowsOf(`SELECT * FROM "${table}"`),
    });
  } finally {
    database.close();
  }
}
