import type { Tensor, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { RunBuffers } from '../buffers.ts';
import { bufferOf, submitWithTensors, type TensorDevice, tensorToWrite } from '../tensor-device.ts';
import { type HeadLoop, type HeadReplica, headSizes } from './head-loop.ts';
import { type HeadArrays, recordHeadLoop } from './record-head-loop.ts';

export interface HeadTensorResult {
  /** [replica, feature, lead] */
  readonly heads: Tensor3D;
  /** [replica, query, lead]; null without queries. */
  readonly predicted: Tensor3D | null;
}

/**
 * All personal last layers, and what they say of the queries, on tfjs's own device, from tensors to tensors without a copy.
 * Returns when the work is submitted, not when it is done; the caller disposes, and keeps the tensors it gave until then.
 * Not in a tidy.
 */
export async function headLoopOnTensors(
  tensors: TensorDevice,
  loop: HeadLoop,
  { inputs, targets, known, queries }: Omit<HeadArrays<Tensor2D>, 'queries'> & { readonly queries?: Tensor2D },
  replicas: readonly HeadReplica[],
): Promise<HeadTensorResult> {
  const { features, leads } = headSizes(loop);
  const count = queries?.shape[0] ?? 0;
  const buffers = new RunBuffers(tensors.device);
  const own: Tensor[] = [];
  const kept = <T extends Tensor>(tensor: T): T => {
    own.push(tensor);
    return tensor;
  };
  try {
    const heads = kept(tensorToWrite(tensors, [replicas.length, features, leads])) as Tensor3D;
    const predicted = count > 0 ? (kept(tensorToWrite(tensors, [replicas.length, count, leads])) as Tensor3D) : null;
    const asked = queries && count > 0 ? queries : inputs;
    const dispatches = await recordHeadLoop(tensors.device, loop, {
      arrays: {
        inputs: bufferOf(tensors, inputs),
        targets: bufferOf(tensors, targets),
        known: bufferOf(tensors, known),
        queries: bufferOf(tensors, asked),
      },
      written: { heads: bufferOf(tensors, heads), predicted: bufferOf(tensors, predicted ?? heads) },
      rows: inputs.shape[0],
      queries: count,
      replicas,
      buffers,
    });
    submitWithTensors(tensors, dispatches);
    return { heads, predicted };
  } catch (fault) {
    for (const tensor of own) tensor.dispose();
    throw fault;
  } finally {
    buffers.letGo();
  }
}
