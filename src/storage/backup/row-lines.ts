import { AppError } from '../../domain/app-error.ts';
import { bytesFromBase64, bytesToBase64 } from './base64.ts';

export interface BackupRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const arrayTypes = { Float32Array, Float64Array, Int16Array, Uint8Array, Uint16Array, Uint32Array } as const;
type ArrayType = keyof typeof arrayTypes;

/** A row as one line; typed arrays as `{"$Float32Array": base64}`, little endian. */
export const rowLine = ({ table, row }: BackupRow): string =>
  `${JSON.stringify({ table, row }, (_, value) => {
    const type = ArrayBuffer.isView(value) ? (value.constructor.name as ArrayType) : null;
    if (type === null || !(type in arrayTypes)) return value;
    return { [`$${type}`]: bytesToBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  })}\n`;

/** The last line: how many rows there were. */
export const endLine = (rows: number): string => `${JSON.stringify({ rows })}\n`;

export type BackupLine = BackupRow | { readonly rows: number };

/** Throws `backupDamaged` where the line is neither a row nor the end. */
export function readLine(line: string): BackupLine {
  let json: unknown;
  try {
    json = JSON.parse(line, (_, value) => revived(value));
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('backupDamaged', undefined, { cause });
  }
  const { table, row, rows } = (json ?? {}) as Record<string, unknown>;
  if (typeof rows === 'number') return { rows };
  if (typeof table === 'string' && typeof row === 'object' && row !== null)
    return { table, row: row as BackupRow['row'] };
  throw new AppError('backupDamaged');
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0 || !key.startsWith('$')) return value;
  const make = arrayTypes[key.slice(1) as ArrayType];
  const text = (value as Record<string, unknown>)[key];
  if (make === undefined || typeof text !== 'string') return value;
  const bytes = bytesFromBase64(text);
  if (bytes.length % make.BYTES_PER_ELEMENT !== 0) throw new AppError('backupDamaged');
  return new make(bytes.buffer);
}
