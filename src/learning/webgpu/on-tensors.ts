import type { Tensor, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { parameterCount } from '../network.ts';
import { RunBuffers } from './buffers.ts';
import { type InnerLoopOptions, leadsOf, type NetworkArrays, type NetworkLoop } from './inner-loop-problem.ts';
import { recordInnerLoop } from './record-inner-loop.ts';
import { recordPredictions } from './record-predictions.ts';
import { bufferOf, submitWithTensors, type TensorDevice, tensorToWrite } from './tensor-device.ts';

export interface TensorResult {
  /** [replica, parameter] */
  readonly adapted: Tensor2D;
  /** [replica, query, lead]; null without queries. */
  readonly predicted: Tensor3D | null;
}

/**
 * The inner loop of all replicas, then their predictions for the queries, on tfjs's own device, from tensors to tensors
 * without a copy. Returns when the work is submitted, not when it is done; the caller disposes, and keeps the tensors it
 * gave until then. Not in a tidy.
 */
export async function innerLoopOnTensors(
  tensors: TensorDevice,
  loop: NetworkLoop,
  arrays: NetworkArrays<Tensor> & { readonly queries?: Tensor2D },
  options: InnerLoopOptions,
): Promise<TensorResult> {
  const { device } = tensors;
  const { initial, rates, queries } = arrays;
  const replicas = options.replicas.length;
  const buffers = new RunBuffers(device);
  const own: Tensor[] = [];
  const toWrite = (shape: readonly number[]) => {
    const tensor = tensorToWrite(tensors, shape);
    own.push(tensor);
    return tensor;
  };
  try {
    const adapted = toWrite([replicas, parameterCount(loop.shape)]) as Tensor2D;
    const { dispatches } = await recordInnerLoop(device, loop, {
      arrays: {
        initial: bufferOf(tensors, initial),
        rates: bufferOf(tensors, rates),
        inputs: bufferOf(tensors, arrays.inputs),
        targets: bufferOf(tensors, arrays.targets),
        weights: bufferOf(tensors, arrays.weights),
      },
      adapted: bufferOf(tensors, adapted),
      lengths: { initial: initial.size, rates: rates.size },
      buffers,
      options,
    });
    if (!queries || queries.shape[0] === 0) {
      submitWithTensors(tensors, dispatches);
      return { adapted, predicted: null };
    }
    const [rows] = queries.shape;
    const predicted = toWrite([replicas, rows, leadsOf(loop)]) as Tensor3D;
    const bound = {
      inputs: bufferOf(tensors, queries),
      parameters: bufferOf(tensors, adapted),
      predicted: bufferOf(tensors, predicted),
    };
    const prediction = await recordPredictions(device, loop, { bound, rows, replicas, buffers });
    submitWithTensors(tensors, [...dispatches, prediction]);
    return { adapted, predicted };
  } catch (fault) {
    for (const tensor of own) tensor.dispose();
    throw fault;
  } finally {
    buffers.letGo();
  }
}
