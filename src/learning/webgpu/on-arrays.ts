import { parameterCount } from '../network.ts';
import { bufferUsage, RunBuffers } from './buffers.ts';
import { type Dispatch, recordDispatches } from './compute-program.ts';
import { type InnerLoopOptions, leadsOf, type NetworkArrays, type NetworkLoop } from './inner-loop-problem.ts';
import { recordInnerLoop } from './record-inner-loop.ts';
import { recordPredictions } from './record-predictions.ts';

export interface ArrayResult {
  /** [replica, parameter] */
  readonly adapted: Float32Array;
  /** [replica, query, lead]; of no length without queries. */
  readonly predicted: Float32Array;
}

/** Submits the dispatches and the copies out of them at once, and waits. */
export async function computeArrays(
  device: GPUDevice,
  dispatches: readonly Dispatch[],
  results: readonly GPUBuffer[],
): Promise<Float32Array[]> {
  const buffers = new RunBuffers(device);
  try {
    const encoder = device.createCommandEncoder();
    recordDispatches(device, encoder, dispatches);
    const copies = results.map((result) => {
      const copy = buffers.empty(result.size, bufferUsage.mapRead | bufferUsage.copyTarget);
      encoder.copyBufferToBuffer(result, 0, copy, 0, result.size);
      return copy;
    });
    device.queue.submit([encoder.finish()]);
    await Promise.all(copies.map((copy) => copy.mapAsync(1)));
    return copies.map((copy) => new Float32Array(copy.getMappedRange().slice(0)));
  } finally {
    buffers.letGo();
  }
}

/**
 * The inner loop of all replicas, then their predictions for the queries, on a bare device, from typed arrays to typed
 * arrays. One submit.
 *
 * @throws where the device is lost before the result is there
 */
export async function innerLoopOnArrays(
  device: GPUDevice,
  loop: NetworkLoop,
  arrays: NetworkArrays<Float32Array> & { readonly queries?: Float32Array },
  options: InnerLoopOptions,
): Promise<ArrayResult> {
  const { initial, rates, inputs, targets, weights, queries = new Float32Array(0) } = arrays;
  const replicas = options.replicas.length;
  const rows = queries.length / loop.shape.inputSize;
  const counts = [replicas * parameterCount(loop.shape), replicas * rows * leadsOf(loop)] as const;
  const buffers = new RunBuffers(device);
  try {
    const result = (count: number) => buffers.empty(4 * count, bufferUsage.storage | bufferUsage.copySource);
    const [adapted, predicted] = [result(counts[0]), result(counts[1])];
    const { dispatches } = await recordInnerLoop(device, loop, {
      arrays: {
        initial: buffers.holding(initial),
        rates: buffers.holding(rates),
        inputs: buffers.holding(inputs),
        targets: buffers.holding(targets),
        weights: buffers.holding(weights),
      },
      adapted,
      lengths: { initial: initial.length, rates: rates.length },
      buffers,
      options,
    });
    const bound = { inputs: buffers.holding(queries), parameters: adapted, predicted };
    const predictions = rows > 0 ? [await recordPredictions(device, loop, { bound, rows, replicas, buffers })] : [];
    const [parameters, outputs] = (await computeArrays(
      device,
      [...dispatches, ...predictions],
      [adapted, predicted],
    )) as [Float32Array, Float32Array];
    return { adapted: parameters.subarray(0, counts[0]), predicted: outputs.subarray(0, counts[1]) };
  } finally {
    buffers.letGo();
  }
}
