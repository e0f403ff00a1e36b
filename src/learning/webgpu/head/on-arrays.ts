import { bufferUsage, RunBuffers } from '../buffers.ts';
import { computeArrays } from '../on-arrays.ts';
import { type HeadLoop, type HeadReplica, headSizes } from './head-loop.ts';
import { type HeadArrays, recordHeadLoop } from './record-head-loop.ts';

export interface HeadArrayResult {
  /** [replica, feature, lead] */
  readonly heads: Float32Array;
  /** [replica, query, lead]; of no length without queries. */
  readonly predicted: Float32Array;
}

/** All personal last layers, and what they say of the queries, on a bare device, from typed arrays to typed arrays. One submit. */
export async function headLoopOnArrays(
  device: GPUDevice,
  loop: HeadLoop,
  arrays: HeadArrays<Float32Array>,
  replicas: readonly HeadReplica[],
): Promise<HeadArrayResult> {
  const { features, leads } = headSizes(loop);
  const { inputSize } = loop.shape;
  const [rows, queries] = [arrays.inputs.length / inputSize, arrays.queries.length / inputSize];
  const counts = [replicas.length * features * leads, replicas.length * queries * leads] as const;
  const buffers = new RunBuffers(device);
  try {
    const result = (count: number) => buffers.empty(4 * count, bufferUsage.storage | bufferUsage.copySource);
    const written = { heads: result(counts[0]), predicted: result(counts[1]) };
    const dispatches = await recordHeadLoop(device, loop, {
      arrays: {
        inputs: buffers.holding(arrays.inputs),
        targets: buffers.holding(arrays.targets),
        known: buffers.holding(arrays.known),
        queries: buffers.holding(arrays.queries),
      },
      written,
      rows,
      queries,
      replicas,
      buffers,
    });
    const [heads, predicted] = (await computeArrays(device, dispatches, [written.heads, written.predicted])) as [
      Float32Array,
      Float32Array,
    ];
    return { heads: heads.subarray(0, counts[0]), predicted: predicted.subarray(0, counts[1]) };
  } finally {
    buffers.letGo();
  }
}
