import { cmac } from '@noble/ciphers/aes.js';
import { bytesToHex, hexToBytes } from '@noble/ciphers/utils.js';
import type { AttuneDatabase } from './database.ts';

/**
 * Ids lie in the clear. One that follows from a value would tell it to anyone who tries the few hundred values there are,
 * so it is kept as its AES-CMAC (RFC 4493) under a secret of the profile, which is sealed, and goes along in a backup.
 */
export const secretId = (secret: Uint8Array, id: string): string => bytesToHex(cmac(hexToBytes(id), secret));

/** Null where the profile has none yet: nothing was kept under it. */
export async function secretOf({ profiles }: AttuneDatabase, profileId: string): Promise<Uint8Array | null> {
  return (await profiles.get(profileId))?.idSecret ?? null;
}

/** The same; made where there is none yet. Runs inside the caller's transaction. */
export async function secretFor(database: AttuneDatabase, profileId: string): Promise<Uint8Array> {
  const known = await secretOf(database, profileId);
  if (known !== null) return known;
  const secret = crypto.getRandomValues(new Uint8Array(16));
  await database.profiles.update(profileId, { idSecret: secret });
  return secret;
}
