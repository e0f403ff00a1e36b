import { AppError } from '../../domain/app-error.ts';
import type { WrappedKey } from './header.ts';

/** OWASP's number for PBKDF2 with SHA-256. */
export const iterations = 600_000;
const nonceBytes = 12;

/** A new key for the blocks of one file, and the same wrapped under the passphrase for its header. */
export async function newFileKey(passphrase: string): Promise<{ readonly key: CryptoKey; readonly wrapped: WrappedKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapping, raw));
  const wrapped = new Uint8Array(nonceBytes + sealed.length);
  wrapped.set(nonce);
  wrapped.set(sealed, nonceBytes);
  return { key: await blockKey(raw), wrapped: { iterations, salt, wrapped } };
}

/** The key of a file's blocks. Throws `wrongPassphrase`. */
export async function openFileKey(passphrase: string, { iterations, salt, wrapped }: WrappedKey): Promise<CryptoKey> {
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  try {
    const iv = wrapped.subarray(0, nonceBytes);
    return await blockKey(
      new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, wrapped.subarray(nonceBytes))),
    );
  } catch (cause) {
    throw new AppError('wrongPassphrase', undefined, { cause });
  }
}

export const blockKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Composed as typed on any keyboard: NFKC, so that the same characters give the same key. */
async function wrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
