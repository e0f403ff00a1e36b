import { gcm } from '@noble/ciphers/aes.js';
import { AppError } from '../../domain/app-error.ts';
import { rowFromBytes, rowToBytes } from './row-bytes.ts';

/**
 * A row as it lies in the database: its keys and indices, and the rest as one sealed field, a random nonce of twelve bytes
 * before what AES-256-GCM made of it. What stays clear is authenticated with it, with the table's name: a sealed field
 * moved to another row, time or table does not open.
 */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly sealed: Uint8Array };
type Row = Readonly<Record<string, unknown>>;

const nonceBytes = 12;
const encoder = new TextEncoder();

export interface SealOptions {
  readonly key: Uint8Array;
  readonly table: string;
  /** The fields that keys and indices are made of. */
  readonly clear: ReadonlySet<string>;
}

export function sealRow(row: Row, { key, table, clear }: SealOptions): StoredRow {
  const open: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row))
    if (value !== undefined) (clear.has(name) ? open : rest)[name] = value;
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const content = gcm(key, nonce, associated(table, open)).encrypt(rowToBytes(rest));
  const sealed = new Uint8Array(nonceBytes + content.length);
  sealed.set(nonce);
  sealed.set(content, nonceBytes);
  return { ...open, sealed };
}

/** A row that was never sealed comes as it is. Throws `storageFailed` where it is not as it was sealed. */
export function openRow(stored: Row, { key, table }: Pick<SealOptions, 'key' | 'table'>): Row {
  const { sealed, ...open } = stored;
  if (!(sealed instanceof Uint8Array)) return stored;
  try {
    const cipher = gcm(key, sealed.subarray(0, nonceBytes), associated(table, open));
    return { ...open, ...rowFromBytes(cipher.decrypt(sealed.subarray(nonceBytes))) };
  } catch (cause) {
    throw new AppError('storageFailed', { message: `a row of ${table} does not open` }, { cause });
  }
}

function associated(table: string, open: Row): Uint8Array {
  const names = Object.keys(open).sort();
  return encoder.encode(JSON.stringify([table, ...names.map((name) => [name, open[name]])]));
}
