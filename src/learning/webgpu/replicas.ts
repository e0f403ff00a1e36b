/**
 * One of many personal models adapted side by side: which rows of the examples it learns from, how much each counts, and
 * how far it goes. Bootstrap resamples, forecast origins and people differ in their rows alone.
 */
export interface Replica {
  /** Rows of the examples. */
  readonly rows: ArrayLike<number>;
  /** One for each of `rows`; all count for one unless given. */
  readonly rowWeights?: ArrayLike<number>;
  /** Factor on every step: the confidence of an inner step, or the worth of a head's support. One unless given. */
  readonly factor?: number;
}

/**
 * Replicas as the shaders read them, pairs of 32 bits: for each replica (first slot, slots), (factor, nothing); then the
 * slots, (row, weight).
 */
export function packedReplicas(replicas: readonly Replica[]): Uint32Array<ArrayBuffer> {
  const slots = replicas.reduce((sum, { rows }) => sum + rows.length, 0);
  const words = new Uint32Array(2 * (2 * replicas.length + slots));
  const floats = new Float32Array(words.buffer);
  let slot = 2 * replicas.length;
  for (const [index, { rows, rowWeights, factor = 1 }] of replicas.entries()) {
    words.set([slot, rows.length], 4 * index);
    floats[4 * index + 2] = factor;
    for (let place = 0; place < rows.length; place++, slot++) {
      words[2 * slot] = rows[place] as number;
      floats[2 * slot + 1] = rowWeights ? (rowWeights[place] as number) : 1;
    }
  }
  return words;
}

/** The most rows that any of them learns from. */
export const mostRows = (replicas: readonly Replica[]): number =>
  replicas.reduce((most, { rows }) => Math.max(most, rows.length), 0);

/** One replica on all of `count` rows. */
export const everyRow = (count: number): Replica => ({ rows: Array.from({ length: count }, (_, row) => row) });
