const minute = 60_000;
const blocks = 5;
/** Minutes on both sides of a block from which nothing is learned: the horizon, so that no outcome stands on both sides. */
const gap = 60;

/** Rows to learn from, and the rows of one block of time to be judged on. */
export interface Fold {
  readonly learned: readonly number[];
  readonly judged: readonly number[];
}

/**
 * Leaves out one block of time after another. Rows drawn at random would have neighbours five minutes away among the
 * rows learned from, and any penalty would look too dear.
 *
 * @param origins ascending, epoch ms
 */
export function blockedFolds(origins: ArrayLike<number>): Fold[] {
  const rows = Array.from(origins, (_, row) => row);
  return Array.from({ length: blocks }, (_, block) => {
    const judged = rows.slice(
      Math.floor((block * rows.length) / blocks),
      Math.floor(((block + 1) * rows.length) / blocks),
    );
    const from = (origins[judged[0] ?? 0] as number) - gap * minute;
    const to = (origins[judged.at(-1) ?? 0] as number) + gap * minute;
    const learned = rows.filter((row) => (origins[row] as number) < from || (origins[row] as number) > to);
    return { learned, judged };
  });
}
