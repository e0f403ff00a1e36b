import type { MethodName } from '../domain/method.ts';
import { Cancelled } from './adaptation-watch.ts';
import { methodOf } from './adapters/index.ts';
import type { HeldBackBlock } from './held-back-blocks.ts';
import { learnStretches } from './learn-stretches.ts';
import type { Pack } from './pack.ts';

/** What one method expected of each block, having learned from what lies before it: change, mg/dL, [window, lead]. */
export type Expected = readonly Float32Array[];

export interface Backtest {
  readonly expected: ReadonlyMap<MethodName, Expected>;
  /** Methods that could not learn from this record, or gave no number. */
  readonly leftOut: readonly MethodName[];
}

export interface BacktestWatch {
  /** Units of work done, of `backtestWork`. */
  readonly onProgress?: (done: number) => void | Promise<void>;
  readonly shouldCancel?: () => boolean;
}

/** Steps that adapting a method takes, as far as the pack tells. */
export const stepsOf = ({ manifest }: Pack, name: MethodName): number => manifest.methods[name]?.innerSteps ?? 1;

/** Units of work for one method on one block: its steps, and judging it. */
const workOf = (pack: Pack, name: MethodName) => stepsOf(pack, name) + 1;

/** Units of work for all methods on all blocks. */
export const backtestWork = (pack: Pack, names: readonly MethodName[], blocks: number): number =>
  names.reduce((sum, name) => sum + blocks * workOf(pack, name), 0);

/**
 * A rolling-origin backtest: on each block every method is judged that learned only from what lies before it.
 * @throws Cancelled between steps, blocks and methods
 */
export async function backtest(
  pack: Pack,
  names: readonly MethodName[],
  blocks: readonly HeldBackBlock[],
  { onProgress, shouldCancel }: BacktestWatch = {},
): Promise<Backtest> {
  const expected = new Map<MethodName, Expected>();
  const leftOut: MethodName[] = [];
  let begun = 0;
  for (const name of names) {
    const start = begun;
    const before = (block: number) => start + block * workOf(pack, name);
    try {
      const learned = await learnStretches(methodOf(name), pack, blocks, {
        onStep: (block, done) => onProgress?.(before(block) + Math.min(done, stepsOf(pack, name))),
        onStretch: (block) => onProgress?.(before(block + 1)),
        ...(shouldCancel && { shouldCancel }),
      });
      expected.set(
        name,
        learned.map(({ change }) => change),
      );
    } catch (error) {
      // A method that fails on one person's record is no reason to keep the others from them. Without the yardsticks
      // nothing is compared: where they fail, what computes is broken.
      if (error instanceof Cancelled || name === 'lastValue' || name === 'generic') throw error;
      leftOut.push(name);
    }
    begun += blocks.length * workOf(pack, name);
  }
  return { expected, leftOut };
}
