import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { PackInvalid } from '../learning/artifact.ts';
import { CorpusError } from './corpora/cgm.ts';

const isSystemError = (reason: unknown): boolean => reason instanceof Error && 'syscall' in reason;

/** Ends the command in one line where the cause is known, with the stack where it is a fault of ours. */
export function fail(reason: unknown): never {
  const known = reason instanceof CorpusError || reason instanceof PackInvalid || isSystemError(reason);
  const text = reason instanceof Error ? (known ? reason.message : reason.stack) : String(reason);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** The command's options; one that does not exist ends it in one line with the usage. */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}. ${usage}`);
  }
}

/** The data folder: the option, or `ATTUNE_DATA`. */
export function dataFolder(option: string | undefined, usage: string): string {
  const folder = option ?? process.env.ATTUNE_DATA;
  if (!folder) fail(`Where is the data? ${usage} (or set ATTUNE_DATA)`);
  return folder;
}

/** Says before the long work, not after it, that a file cannot be written. */
export function assertWritable(file: string | undefined): void {
  if (file !== undefined) accessSync(dirname(file), constants.W_OK);
}

/** How many threads are asked for; undefined where that is left to the machine. */
export const threadsOf = (text: string | undefined, usage: string): number | undefined =>
  text === undefined ? undefined : countOf(text, 'threads', usage);

/** A whole number of at least one. */
export function countOf(text: string, name: string, usage: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    fail(`--${name} takes a whole number of at least 1, not ${text}. ${usage}`);
  return count;
}
