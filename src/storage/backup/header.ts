import { AppError } from '../../domain/app-error.ts';
import type { WrappedKey } from '../sealing/wrapped-key.ts';
import { bytesFromBase64, bytesToBase64 } from './base64.ts';

export interface BackupHeader {
  readonly format: 'attune-backup';
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly key: WrappedKey | null;
}

/** The longest first line that is looked at. */
export const longestHeader = 4096;
const mostIterations = 10_000_000;

export function headerLine({ key, ...header }: BackupHeader): string {
  const written = key && {
    kdf: 'PBKDF2-SHA-256',
    cipher: 'AES-256-GCM',
    iterations: key.iterations,
    salt: bytesToBase64(key.salt),
    wrapped: bytesToBase64(key.wrapped),
  };
  return `${JSON.stringify({ ...header, key: written })}\n`;
}

/** The header of a file's beginning and where its body starts; null where it is no backup. Throws where it is a newer one. */
export function readHeader(head: Uint8Array): { readonly header: BackupHeader; readonly bodyStart: number } | null {
  const end = head.subarray(0, longestHeader).indexOf(0x0a);
  if (end < 0 || head[0] !== 0x7b) return null;
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(new TextDecoder().decode(head.subarray(0, end)));
  } catch {
    return null;
  }
  if (json.format !== 'attune-backup') return null;
  if (json.version !== 1) throw new AppError('backupNewer');
  const key = json.key === null ? null : wrappedKeyFrom(json.key);
  if (typeof json.createdAt !== 'string' || Number.isNaN(Date.parse(json.createdAt)))
    throw new AppError('backupDamaged');
  return { header: { format: 'attune-backup', version: 1, createdAt: json.createdAt, key }, bodyStart: end + 1 };
}

function wrappedKeyFrom(json: unknown): WrappedKey {
  const { iterations, salt, wrapped } = (json ?? {}) as Record<string, unknown>;
  if (
    typeof iterations !== 'number' ||
    !Number.isInteger(iterations) ||
    iterations < 1 ||
    iterations > mostIterations ||
    typeof salt !== 'string' ||
    typeof wrapped !== 'string'
  )
    throw new AppError('backupDamaged');
  return { iterations, salt: bytesFromBase64(salt), wrapped: bytesFromBase64(wrapped) };
}
