import { seededRandom, shuffled } from '../../learning/random.ts';

/** Each element in exactly one of `count` folds of nearly the same size, by the seed. */
export function foldsOf<T>(elements: readonly T[], count: number, seed: number): T[][] {
  const folds: T[][] = Array.from({ length: Math.min(count, elements.length) }, () => []);
  for (const [index, element] of shuffled(elements, seededRandom(seed)).entries())
    (folds[index % folds.length] as T[]).push(element);
  return folds;
}
