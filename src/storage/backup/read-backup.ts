import { AppError } from '../../domain/app-error.ts';
import { type BackupHeader, longestHeader, readHeader } from './header.ts';
import { openFileKey } from './passphrase-key.ts';
import { type BackupRow, readLine } from './row-lines.ts';
import { openBlocks } from './sealed-blocks.ts';

/** A row is at most a day of one kind; more is no backup of ours. */
const longestLine = 64_000_000;

/** The header of a backup file; null where the file is none. */
export async function backupHeader(file: Blob): Promise<BackupHeader | null> {
  return readHeader(new Uint8Array(await file.slice(0, longestHeader).arrayBuffer()))?.header ?? null;
}

/**
 * The rows of a backup, one by one. Throws `passphraseNeeded`, `wrongPassphrase`, or `backupDamaged` where any part of
 * the file is not as it was written: rows that came before are then not to be trusted either.
 */
export async function* readBackup(file: Blob, passphrase?: string): AsyncGenerator<BackupRow> {
  const found = readHeader(new Uint8Array(await file.slice(0, longestHeader).arrayBuffer()));
  if (found === null) throw new AppError('backupDamaged');
  const { header, bodyStart } = found;
  let body: ReadableStream<Uint8Array> = file.slice(bodyStart).stream();
  if (header.key !== null) {
    if (passphrase === undefined) throw new AppError('passphraseNeeded');
    body = body.pipeThrough(openBlocks(await openFileKey(passphrase, header.key)));
  }
  let rows = 0;
  let ended = false;
  for await (const line of linesOf(body.pipeThrough(new DecompressionStream('gzip') as never))) {
    if (ended) throw new AppError('backupDamaged');
    const read = readLine(line);
    if ('rows' in read) {
      if (read.rows !== rows) throw new AppError('backupDamaged');
      ended = true;
    } else {
      rows++;
      yield read;
    }
  }
  if (!ended) throw new AppError('backupDamaged');
}

async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  let partial = '';
  try {
    for (;;) {
      const { done, value } = await pieceOf(reader);
      if (done) break;
      partial += decoder.decode(value, { stream: true });
      const lines = partial.split('\n');
      partial = lines.pop() ?? '';
      if (partial.length > longestLine) throw new AppError('backupDamaged');
      yield* lines;
    }
    if (partial !== '') throw new AppError('backupDamaged');
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** What gzip or a block finds wrong is a damaged file. */
async function pieceOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('backupDamaged', undefined, { cause });
  }
}
