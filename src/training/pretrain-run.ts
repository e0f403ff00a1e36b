import { join } from 'node:path';
import type { Normalization } from '../learning/examples.ts';
import type { NetworkShape } from '../learning/network.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import type { PooledWindows } from './pooled-windows.ts';
import { type PretrainingOptions, type PretrainingState, pretrain, pretrainingStart } from './pretrain.ts';
import { Progress } from './progress.ts';

function resumed(file: string): PretrainingState | null {
  const saved = loadCheckpoint(file);
  if (!saved) return null;
  const { counters, parameters, mean, square } = saved as Record<string, Float32Array<ArrayBuffer>>;
  if (!counters || !parameters || !mean || !square) return null;
  const [epoch = 0, step = 0] = counters;
  return { epoch, parameters, adam: { step, mean, square } };
}

/** Pooled pre-training with a bar, kept after every epoch and taken up where it stopped. */
export function runPretraining(
  folder: string,
  pool: PooledWindows,
  normalization: Normalization,
  shape: NetworkShape,
  options: PretrainingOptions,
): Float32Array {
  const file = join(folder, 'pretrain.safetensors');
  let state = resumed(file) ?? pretrainingStart(shape, options.seed);
  const progress = new Progress('Pooled pre-training', options.epochs, state.epoch);
  progress.show(state.epoch);
  for (state of pretrain(pool, normalization, shape, options, state)) {
    const { epoch, parameters, adam } = state;
    saveCheckpoint(file, {
      counters: Float32Array.of(epoch, adam.step),
      parameters,
      mean: adam.mean,
      square: adam.square,
    });
    progress.show(epoch);
  }
  return state.parameters;
}
