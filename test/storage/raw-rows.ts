import { serialize } from 'node:v8';

/** Every row as it lies in the database, read without Dexie; by store. */
export async function rawRows(indexedDB: IDBFactory): Promise<Record<string, Record<string, unknown>[]>> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open('attune'));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const rows = await Promise.all(names.map((name) => answer(transaction.objectStore(name).getAll())));
  database.close();
  return Object.fromEntries(names.map((name, index) => [name, rows[index] as Record<string, unknown>[]]));
}

/** What of these stands in the bytes of the rows: texts in either encoding, numbers in single or double precision. */
export function foundIn(rows: unknown, sought: readonly (string | number)[]): (string | number)[] {
  const bytes = serialize(rows);
  return sought.filter((one) => encodings(one).some((encoded) => bytes.includes(encoded)));
}

function encodings(sought: string | number): Buffer[] {
  const text = [Buffer.from(String(sought), 'utf8'), Buffer.from(String(sought), 'utf16le')];
  if (typeof sought === 'string') return text;
  return [...text, Buffer.from(Float32Array.of(sought).buffer), Buffer.from(Float64Array.of(sought).buffer)];
}
