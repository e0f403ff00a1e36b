import type { ReadContext } from '../importer.ts';
import { readTextPieces } from '../text-pieces.ts';
import { JsonSplitter } from './json-splitter.ts';
import { isObject, type JsonObject } from './json-value.ts';

export interface RecordsOptions extends Pick<ReadContext, 'collector' | 'limits' | 'onBytes'> {
  /** Names of the list that a single object may hold. */
  readonly listNames: readonly string[];
}

/** Streams the records of a JSON file to `take`; one that is no JSON costs itself alone. */
export async function readJsonRecords(
  file: Blob,
  { collector, limits, onBytes, listNames }: RecordsOptions,
  take: (record: JsonObject, text: string) => void,
): Promise<void> {
  const splitter = new JsonSplitter(listNames);
  for await (const piece of readTextPieces(file, limits.characters, onBytes)) {
    for (const text of splitter.push(piece)) {
      const record = parsed(text);
      if (record === null) collector.skip('brokenRow', { line: 0, text });
      else take(record, text);
    }
  }
  splitter.end();
}

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
