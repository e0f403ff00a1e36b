import { dispose, type Tensor } from '@tensorflow/tfjs-core';

/** The values of all, waited for at once. The tensors are gone afterwards, whatever happened. */
export async function readTensors(tensors: readonly Tensor[]): Promise<Float32Array[]> {
  try {
    return await Promise.all(tensors.map((tensor) => tensor.data<'float32'>()));
  } finally {
    dispose(tensors as Tensor[]);
  }
}
