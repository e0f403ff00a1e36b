import { openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../domain/app-error.ts';
import { parseFile } from '../importers/parse-file.ts';
import { readArguments } from './arguments.ts';
import { CannotRead } from './cannot-read.ts';
import { refusal } from './refusal.ts';
import { type FileReport, reportOf } from './report.ts';

/** `npm run -s import -- FILE`: what the app would take from a file, as JSON, without opening the app. */
async function importFile(args: readonly string[]): Promise<FileReport> {
  const { path, options } = readArguments(args);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new CannotRead(`There is no file ${path}.`);
  // A view of the file on the disk: nothing of it is in memory until it is read.
  const file = await openAsBlob(path);
  try {
    const parsed = await parseFile(file, { ...options, fileName: basename(path) });
    return reportOf(basename(path), parsed, options.timeZone);
  } catch (thrown) {
    const sentence = thrown instanceof AppError ? await refusal(basename(path), file, thrown) : null;
    throw sentence === null ? thrown : new CannotRead(sentence, { cause: thrown });
  }
}

try {
  const report = await importFile(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} catch (thrown) {
  if (!(thrown instanceof CannotRead)) throw thrown;
  process.stderr.write(`${thrown.message.replace(/\s+/g, ' ').trim()}\n`);
  process.exitCode = 2;
}
