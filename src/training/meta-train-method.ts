import { join } from 'node:path';
import type { MetaContext, MetaLearner, Task } from '../learning/meta-learner.ts';
import { arraysLike, flattenArrays, type NamedArrays } from '../learning/named-arrays.ts';
import { type OuterLoopOptions, type OuterLoopState, outerLoop, outerLoopStart } from '../learning/outer-loop.ts';
import type { Random } from '../learning/random.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';

/** What a method meta-learned, and its error on metaValidation people. */
export interface MetaTrained {
  readonly own: NamedArrays;
  readonly error: number;
}

export interface MetaTrainingRun {
  /** Where the run is kept. */
  readonly folder: string;
  readonly sampleTask: (random: Random) => Task;
  readonly errorOf: (own: NamedArrays) => Promise<number>;
  readonly options: OuterLoopOptions & { readonly looks: number };
  readonly onProgress?: (metaStep: number, best: number) => void;
}

interface Run {
  readonly state: OuterLoopState;
  readonly best: MetaTrained;
}

function resumed(file: string, start: OuterLoopState): Run | null {
  const saved = loadCheckpoint(file) as Record<string, Float32Array<ArrayBuffer>> | null;
  const { counters, meta, mean, square, best } = saved ?? {};
  if (!counters || !meta || !mean || !square || !best) return null;
  const [metaStep = 0, step = 0, error = Number.POSITIVE_INFINITY] = counters;
  return {
    state: { metaStep, meta: arraysLike(start.meta, meta), adam: { step, mean, square } },
    best: { error, own: arraysLike(start.meta, best) },
  };
}

/**
 * Meta-trains one method. The run is kept at every look at the metaValidation people and taken up where it stopped; the
 * result is the state that did best on them, the start included: meta-training that does not help changes nothing.
 */
export async function metaTrainMethod(
  learner: MetaLearner,
  context: MetaContext,
  { folder, sampleTask, errorOf, options, onProgress }: MetaTrainingRun,
): Promise<MetaTrained> {
  const file = join(folder, `${learner.method.name}.safetensors`);
  const start = outerLoopStart(learner, context, options.seed);
  // As exact as it is kept: a run taken up again must compare the same numbers.
  const judged = async (own: NamedArrays) => ({ own, error: Math.fround(await errorOf(own)) });
  let { state, best } = resumed(file, start) ?? { state: start, best: await judged(start.meta) };
  const lookEvery = Math.max(1, Math.ceil(options.metaSteps / options.looks));
  for (state of outerLoop(learner, context, sampleTask, options, state)) {
    const { metaStep, meta, adam } = state;
    if (metaStep % lookEvery === 0 || metaStep === options.metaSteps) {
      const candidate = await judged(meta);
      if (candidate.error < best.error) best = candidate;
      saveCheckpoint(file, {
        counters: Float32Array.of(metaStep, adam.step, best.error),
        meta: flattenArrays(meta),
        mean: adam.mean,
        square: adam.square,
        best: flattenArrays(best.own),
      });
    }
    onProgress?.(metaStep, best.error);
  }
  return best;
}
