/** What stands under names that begin with `prefix` and a dot, without it. */
export function under<T>(prefix: string, named: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const start = `${prefix}.`;
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, each]) => (name.startsWith(start) ? [[name.slice(start.length), each]] : [])),
  );
}
