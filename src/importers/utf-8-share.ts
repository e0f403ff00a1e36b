/**
 * Whether bytes that are not wholly UTF-8 were written as such: a letter that was cut or overwritten costs itself, not the
 * thousand around it. Text in another encoding seldom meets the pattern, never nine times out of ten.
 */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let letters = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (byte < 0x80) continue;
    const following = lengthAfter(byte);
    if (following > 0 && areFollowing(bytes, index + 1, following)) {
      letters++;
      index += following;
    } else {
      broken++;
      // What is left of the broken letter is not broken once more.
      for (let left = 0; left < 3 && isFollowing(bytes[index + 1]); left++) index++;
    }
  }
  return letters >= 9 * broken;
}

/** How many bytes follow the first one of a letter; 0 where it begins none. RFC 3629. */
function lengthAfter(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

function areFollowing(bytes: Uint8Array, start: number, count: number): boolean {
  for (let index = start; index < start + count; index++) if (!isFollowing(bytes[index])) return false;
  return true;
}

const isFollowing = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;
