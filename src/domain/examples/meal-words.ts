import type { WordShares } from './example-set.ts';

/** One thing that was eaten, under the name it was written down with; grams. */
export interface Food {
  readonly name: string;
  readonly carbohydrate?: number | undefined;
}

/** They say how much there was, or nothing. */
const saysNothing: ReadonlySet<string> = new Set(
  'and fat for free from large low medium natural small the with'.split(' '),
);
const leastLetters = 3;
/** A name of so many words tells no more by longer ones; a pasted text must not grow without end. */
const mostWords = 24;
/** Grams: what has no carbohydrate is part of the meal too. */
const besides = 0.5;

const han = /^\p{Script=Han}+$/u;

/** Two neighbouring characters are nearly a word of Chinese. */
const pairs = (run: string): string[] =>
  run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));

/** An apple is some apples. */
const singular = (word: string): string => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word);

/** The words of a name, each once: `Green smoothies` and `GreenSmoothie` have the same. */
export function wordsOfName(name: string): string[] {
  const spaced = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = (spaced.match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+/gu) ?? []).flatMap((run) => {
    if (han.test(run)) return pairs(run);
    return run.length < leastLetters || saysNothing.has(run) ? [] : [singular(run)];
  });
  return [...new Set(words)].slice(0, mostWords);
}

/**
 * The words of a meal with their shares, whose squares add up to one: a food's words share its carbohydrate, so that what
 * raises glucose names the meal. Undefined where nothing has a name.
 */
export function mealWords(foods: readonly Food[]): WordShares | undefined {
  const sums = new Map<string, number>();
  for (const { name, carbohydrate = 0 } of foods) {
    const words = wordsOfName(name);
    const each = (Math.max(0, carbohydrate) + besides) / Math.sqrt(words.length);
    for (const word of words) sums.set(word, (sums.get(word) ?? 0) + each);
  }
  if (sums.size === 0) return undefined;
  const length = Math.hypot(...sums.values());
  return new Map(Array.from(sums, ([word, sum]) => [word, sum / length]));
}
