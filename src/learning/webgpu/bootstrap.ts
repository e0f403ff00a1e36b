import { integerBelow, type Random } from '../random.ts';
import type { Replica } from './replicas.ts';

export interface BootstrapOptions {
  readonly replicas: number;
  /** Rows in a row that are drawn together: neighbouring windows say nearly the same (Künsch 1989). One unless given. */
  readonly blockLength?: number;
  readonly factor?: number;
}

/**
 * Resamples of `count` rows with replacement (Efron 1979), in blocks that go on at the start behind the end. A row drawn
 * twice is computed once and counts for two: of single rows 37 % are spared so.
 */
export function bootstrapReplicas(
  count: number,
  { replicas, blockLength = 1, factor = 1 }: BootstrapOptions,
  random: Random,
): Replica[] {
  return Array.from({ length: replicas }, () => {
    const times = new Uint32Array(count);
    for (let drawn = 0; drawn < count; ) {
      const first = integerBelow(count, random);
      for (let step = 0; step < blockLength && drawn < count; step++, drawn++) {
        const row = (first + step) % count;
        times[row] = (times[row] as number) + 1;
      }
    }
    const rows = Array.from(times.keys()).filter((row) => (times[row] as number) > 0);
    return { rows, rowWeights: rows.map((row) => times[row] as number), factor };
  });
}
