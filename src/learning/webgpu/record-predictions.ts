import { type RunBuffers, uniformsOf, words } from './buffers.ts';
import { compiledProgram, type Dispatch } from './compute-program.ts';
import { lanesOf } from './device-lanes.ts';
import { leadsOf, type NetworkLoop } from './inner-loop-problem.ts';
import { layerWords, paddedNetwork, rowLength4 } from './padded-network.ts';
import { signalRoom4, tileRows } from './tile-rows.ts';
import { predictionCode } from './wgsl/prediction-shader.ts';

export interface PredictionBuffers {
  /** [query, input] */
  readonly inputs: GPUBuffer;
  /** [replica, parameter] */
  readonly parameters: GPUBuffer;
  /** [replica, query, lead] */
  readonly predicted: GPUBuffer;
}

/** One dispatch: what each of `replicas` networks says of each of `rows` query rows. */
export async function recordPredictions(
  device: GPUDevice,
  loop: Pick<NetworkLoop, 'shape' | 'leads'>,
  {
    bound,
    rows,
    replicas,
    buffers,
  }: {
    readonly bound: PredictionBuffers;
    readonly rows: number;
    readonly replicas: number;
    readonly buffers: RunBuffers;
  },
): Promise<Dispatch> {
  const network = paddedNetwork(loop.shape, leadsOf(loop));
  const lanes = lanesOf(device);
  const signal4 = signalRoom4(device.limits.maxComputeWorkgroupStorageSize);
  const held = tileRows(rowLength4(network), { room4: signal4, rows, most: 64 });
  const { layout, pipelines } = await compiledProgram(device, {
    code: predictionCode({ signal4, lanes }),
    entryPoints: ['predict'],
    reads: 2,
    writes: 1,
  });
  const run = words([
    [rows, held, network.layers.length, network.flatLength, network.activation === 'softplus' ? 1 : 0],
    // The layers begin at a multiple of sixteen bytes.
    [0, 0, 0],
    layerWords(network, held),
  ]);
  const [uniform] = uniformsOf(buffers, [run], device.limits.minUniformBufferOffsetAlignment) as [GPUBufferBinding];
  return {
    layout,
    pipeline: pipelines[0] as GPUComputePipeline,
    uniform,
    buffers: [bound.inputs, bound.parameters, bound.predicted],
    workgroups: [Math.ceil(rows / held), replicas],
  };
}
