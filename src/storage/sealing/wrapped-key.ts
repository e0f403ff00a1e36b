import { AppError } from '../../domain/app-error.ts';

/** What OWASP asks of PBKDF2 with SHA-256. */
export const pbkdf2Iterations = 600_000;
const nonceBytes = 12;

type Bytes = Uint8Array<ArrayBuffer>;

/** A key under a passphrase: PBKDF2 with SHA-256 makes of it the key that AES-256-GCM wraps this one under. */
export interface WrappedKey {
  readonly iterations: number;
  readonly salt: Bytes;
  /** Nonce of twelve bytes, then the sealed key. */
  readonly wrapped: Bytes;
}

export async function wrapKey(key: Uint8Array, passphrase: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const wrapping = await wrappingKey(passphrase, salt, pbkdf2Iterations);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapping, key as Bytes);
  const wrapped = new Uint8Array(nonceBytes + sealed.byteLength);
  wrapped.set(nonce);
  wrapped.set(new Uint8Array(sealed), nonceBytes);
  return { iterations: pbkdf2Iterations, salt, wrapped };
}

/** Throws `wrongPassphrase`, and tells nothing more of it. */
export async function unwrapKey({ iterations, salt, wrapped }: WrappedKey, passphrase: string): Promise<Bytes> {
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  try {
    const iv = wrapped.subarray(0, nonceBytes);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, wrapped.subarray(nonceBytes)));
  } catch (cause) {
    throw new AppError('wrongPassphrase', undefined, { cause });
  }
}

/** Composed as typed on any keyboard (NFKC), so that the same characters give the same key. */
async function wrappingKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
