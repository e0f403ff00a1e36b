import { CorpusError } from './corpora/cgm.ts';

/** Ends the command in one line where the cause is known, with the stack where it is a fault of ours. */
export function fail(reason: unknown): never {
  const known = typeof reason === 'string' || reason instanceof CorpusError;
  const text = reason instanceof Error ? (known ? reason.message : reason.stack) : String(reason);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** The data folder: the option, or `ATTUNE_DATA`. */
export function dataFolder(option: string | undefined, usage: string): string {
  const folder = option ?? process.env.ATTUNE_DATA;
  if (!folder) fail(`Where is the data? ${usage} (or set ATTUNE_DATA)`);
  return folder;
}
