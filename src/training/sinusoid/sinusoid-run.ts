import type { Meta } from '../../learning/example-method.ts';
import type { MetaContext, MetaLearner } from '../../learning/meta-learner.ts';
import { type OuterLoopOptions, outerLoop, outerLoopStart } from '../../learning/outer-loop.ts';
import type { MethodSettings } from '../../learning/pack.ts';
import type { Random } from '../../learning/random.ts';
import { sinusoidShape, sinusoidTask, untrained } from './sinusoid-tasks.ts';

export interface SinusoidRun extends OuterLoopOptions {
  /** Examples of each task to adapt to, and to be judged on, while meta-training. */
  readonly shots: number;
  readonly queries: number;
  /** How far from zero the untrained network bends. */
  readonly bends: number;
}

const contextOf = ({ settings }: MetaLearner, { seed, bends }: SinusoidRun): MetaContext => ({
  shape: sinusoidShape,
  generic: untrained(seed, bends),
  settings,
});

/** Nothing learned yet. */
export function sinusoidStart(learner: MetaLearner, run: SinusoidRun): Meta {
  const context = contextOf(learner, run);
  return { ...context, own: outerLoopStart(learner, context, run.seed).meta };
}

/** Meta-trains on sinusoids; each yield is what has been learned so far. */
export function* sinusoidRun(learner: MetaLearner, run: SinusoidRun): Generator<Meta & { readonly metaStep: number }> {
  const context = contextOf(learner, run);
  const sampleTask = (random: Random) => sinusoidTask(random, run.shots, run.queries);
  const start = outerLoopStart(learner, context, run.seed);
  for (const { meta, metaStep } of outerLoop(learner, context, sampleTask, run, start))
    yield { ...context, own: meta, metaStep };
}

/** The same, to adapt on one batch and at another rate than it was trained with. */
export const onOneBatch = (meta: Meta, settings: MethodSettings = {}): Meta => ({
  ...meta,
  settings: { ...meta.settings, minibatches: 1, ...settings },
});
