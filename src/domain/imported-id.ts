import type { Measurement } from './observation.ts';

/**
 * An id that follows from what was measured: the same row of a file, or the same reading of a device, read twice is one
 * observation. 128 bits (MurmurHash3 x86-128, Appleby 2011, public domain) in hex. It is a digest anyone can make, so it
 * tells a value to whoever guesses it; storage keeps it under the profile's secret (`storage/secret-id.ts`).
 */
export function importedId(profileId: string, observation: Measurement & { readonly time: number }): string {
  const { kind, time, value } = observation;
  return murmur128(new TextEncoder().encode(JSON.stringify([profileId, kind, time, canonical(value)])));
}

/** Fields in the order of their names, so that the order they were found in does not matter. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [name, canonical(field)]);
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

const multipliers = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;
const keyRotations = [15, 16, 17, 18] as const;
const rotations = [19, 17, 15, 13] as const;
const additions = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const;

export function murmur128(bytes: Uint8Array): string {
  const state = [0, 0, 0, 0];
  const mixIn = (lane: 0 | 1 | 2 | 3, word: number) => {
    const keyed = rotate(Math.imul(word, multipliers[lane]), keyRotations[lane]);
    state[lane] = (state[lane] as number) ^ Math.imul(keyed, multipliers[((lane + 1) % 4) as 0 | 1 | 2 | 3]);
  };
  const lanes = [0, 1, 2, 3] as const;
  const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16);
  padded.set(bytes);
  const words = new DataView(padded.buffer);
  const whole = bytes.length - (bytes.length % 16);
  for (let start = 0; start < whole; start += 16) {
    for (const lane of lanes) {
      mixIn(lane, words.getUint32(start + 4 * lane, true));
      const sum = rotate(state[lane] as number, rotations[lane]) + (state[(lane + 1) % 4] as number);
      state[lane] = (Math.imul(sum, 5) + additions[lane]) | 0;
    }
  }
  for (const lane of lanes) if (whole + 4 * lane < bytes.length) mixIn(lane, words.getUint32(whole + 4 * lane, true));
  for (const lane of lanes) state[lane] = (state[lane] as number) ^ bytes.length;
  spread(state);
  for (const lane of lanes) state[lane] = finalMix(state[lane] as number);
  spread(state);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first takes up all, then all take up the first. */
function spread(state: number[]): void {
  state[0] = state.reduce((sum, word) => (sum + word) | 0, 0);
  for (const lane of [1, 2, 3]) state[lane] = ((state[lane] as number) + (state[0] as number)) | 0;
}

function finalMix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
