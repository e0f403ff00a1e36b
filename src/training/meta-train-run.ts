import { join } from 'node:path';
import type { Normalization } from '../learning/examples.ts';
import type { NetworkShape } from '../learning/network.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import type { Person } from './corpora/cgm.ts';
import { type MetaTrainingOptions, type MetaTrainingState, metaTrain, metaTrainingStart } from './meta-train.ts';
import { Progress } from './progress.ts';

/** The best meta-parameters so far, by their error on metaValidation people. */
interface Best {
  readonly error: number;
  readonly metaParameters: Float32Array;
}

function resumed(file: string): { state: MetaTrainingState; best: Best } | null {
  const saved = loadCheckpoint(file);
  if (!saved) return null;
  const { counters, metaParameters, mean, square, best } = saved as Record<string, Float32Array<ArrayBuffer>>;
  if (!counters || !metaParameters || !mean || !square || !best) return null;
  const [metaStep = 0, step = 0, error = Number.POSITIVE_INFINITY] = counters;
  return {
    state: { metaStep, metaParameters, adam: { step, mean, square } },
    best: { error, metaParameters: best },
  };
}

/**
 * Meta-training with a bar, kept at every look at the metaValidation people and taken up where it stopped. The
 * result is the state that did best on them, the start included: meta-training that does not help changes nothing.
 */
export async function runMetaTraining(
  folder: string,
  people: readonly Person[],
  pooled: Float32Array,
  { normalization, shape }: { readonly normalization: Normalization; readonly shape: NetworkShape },
  options: MetaTrainingOptions & { readonly validateEvery: number },
  errorOf: (metaParameters: Float32Array) => Promise<number>,
): Promise<Float32Array> {
  const file = join(folder, 'meta-train.safetensors');
  const start = metaTrainingStart(pooled, options);
  let { state, best } = resumed(file) ?? {
    state: start,
    best: { error: await errorOf(start.metaParameters), metaParameters: start.metaParameters },
  };
  const progress = new Progress('Meta-training', options.metaSteps, state.metaStep);
  for (state of metaTrain(people, normalization, shape, options, state)) {
    const { metaStep, metaParameters, adam } = state;
    if (metaStep % options.validateEvery === 0) {
      const error = await errorOf(metaParameters);
      if (error < best.error) best = { error, metaParameters };
      saveCheckpoint(file, {
        counters: Float32Array.of(metaStep, adam.step, best.error),
        metaParameters,
        mean: adam.mean,
        square: adam.square,
        best: best.metaParameters,
      });
    }
    progress.show(metaStep, `error on metaValidation ${best.error.toFixed(4)} of last value's`);
  }
  return best.metaParameters;
}
