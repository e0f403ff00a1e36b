import { tidy } from '@tensorflow/tfjs-core';
import { type AdamState, adamStart, adamStep } from './adam.ts';
import { disposeExamples } from './examples.ts';
import type { MetaContext, MetaLearner, Task } from './meta-learner.ts';
import { arraysLike, flattenArrays, type NamedArrays, toTensors } from './named-arrays.ts';
import { flattenSync } from './network.ts';
import { type Random, seededRandom } from './random.ts';
import { tidied } from './tidied.ts';

export interface OuterLoopOptions {
  readonly metaSteps: number;
  readonly metaBatchSize: number;
  readonly seed: number;
}

export interface OuterLoopState {
  readonly metaStep: number;
  readonly meta: NamedArrays;
  readonly adam: AdamState;
}

/** Where meta-training begins. */
export function outerLoopStart(learner: MetaLearner, context: MetaContext, seed: number): OuterLoopState {
  const meta = tidied(() => learner.start(context, seededRandom(seed)));
  return { metaStep: 0, meta, adam: adamStart(flattenArrays(meta).length) };
}

/**
 * The outer loop: φ ← φ − Adam(mean over tasks of the meta-gradient), the rate falling as a cosine to a tenth. Yields
 * after each meta-step; each depends on its number alone, so that a run taken up again gives the same bits.
 *
 * `sampleTask` hands over tensors; they are disposed here.
 */
export function* outerLoop(
  learner: MetaLearner,
  context: MetaContext,
  sampleTask: (random: Random) => Task,
  { metaSteps, metaBatchSize, seed }: OuterLoopOptions,
  from: OuterLoopState,
): Generator<OuterLoopState & { readonly loss: number }> {
  let { meta, adam } = from;
  const owners = Object.entries(meta).flatMap(([name, { values }]) => new Array<string>(values.length).fill(name));
  const rates = Float64Array.from(owners, (name) => learner.metaLearningRate(name));
  const constrain = learner.constrain?.bind(learner);
  for (let metaStep = from.metaStep; metaStep < metaSteps; metaStep++) {
    const random = seededRandom(seed * 100_003 + metaStep);
    const current = flattenArrays(meta);
    const mean = new Float32Array(current.length);
    let loss = 0;
    for (let each = 0; each < metaBatchSize; each++) {
      const task = sampleTask(random);
      const pull = taskGradient(learner, meta, task, context);
      for (const [index, value] of pull.gradient.entries())
        mean[index] = (mean[index] as number) + value / metaBatchSize;
      loss += pull.loss / metaBatchSize;
    }
    const decay = 0.1 + 0.45 * (1 + Math.cos((Math.PI * metaStep) / metaSteps));
    const next = adamStep(current, mean, adam, (index) => (rates[index] as number) * decay);
    adam = next.state;
    const values = constrain
      ? next.parameters.map((value, index) => constrain(owners[index] as string, value))
      : next.parameters;
    meta = arraysLike(meta, values);
    yield { metaStep: metaStep + 1, meta, adam, loss };
  }
}

function taskGradient(
  learner: MetaLearner,
  meta: NamedArrays,
  task: Task,
  context: MetaContext,
): { loss: number; gradient: Float32Array } {
  try {
    let loss = 0;
    const gradient = tidy(() => {
      const pull = learner.metaGradient(toTensors(meta), task, context);
      loss = pull.loss.dataSync()[0] as number;
      return flattenSync(pull.gradients);
    });
    return { loss, gradient };
  } finally {
    disposeExamples(task.support.examples);
    disposeExamples(task.query);
  }
}
