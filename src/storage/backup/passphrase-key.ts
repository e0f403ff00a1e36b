import { unwrapKey, type WrappedKey, wrapKey } from '../sealing/wrapped-key.ts';

/** The key that the blocks of one file are sealed under, and the same wrapped under a passphrase for the file's header. */
export interface FileKey {
  readonly key: CryptoKey;
  readonly wrapped: WrappedKey;
}

/** A new key for one file. */
export async function newFileKey(passphrase: string): Promise<FileKey> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return { key: await blockKey(raw), wrapped: await wrapKey(raw, passphrase) };
}

/** Throws `wrongPassphrase`. */
export const openFileKey = async (passphrase: string, wrapped: WrappedKey): Promise<CryptoKey> =>
  blockKey(await unwrapKey(wrapped, passphrase));

export const blockKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw as Uint8Array<ArrayBuffer>, 'AES-GCM', false, ['encrypt', 'decrypt']);
