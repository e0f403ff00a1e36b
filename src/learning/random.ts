/** A seeded source of numbers in [0, 1): the world's chance comes in as an argument. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes gjrand's small suite; enough for sampling and initial weights. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal, by Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** An integer in [0, count). */
export const integerBelow = (count: number, random: Random): number => Math.floor(random() * count);

/** The elements in random order (Fisher and Yates); the input stays as it is. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = items.slice();
  for (let last = result.length - 1; last > 0; last--) {
    const other = integerBelow(last + 1, random);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
