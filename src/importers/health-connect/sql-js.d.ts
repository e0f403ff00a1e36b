/** As much of sql.js as is used here; the package brings no types. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  interface Statement {
    step(): boolean;
    getAsObject(): Record<string, unknown>;
    free(): void;
  }
  interface Database {
    prepare(sql: string): Statement;
    close(): void;
  }
  export interface SqlJs {
    readonly Database: new (bytes: Uint8Array) => Database;
  }
  export default function initSqlJs(): Promise<SqlJs>;
}
