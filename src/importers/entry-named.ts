/** What a table of names holds under one that a file wrote: never what every object has, such as `constructor`. */
export const entryNamed = <T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string | undefined,
): T | undefined => (table !== undefined && name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined);
