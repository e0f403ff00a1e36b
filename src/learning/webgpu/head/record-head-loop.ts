import { flattenArrays } from '../../named-arrays.ts';
import { bufferUsage, type RunBuffers, uniformsOf, words } from '../buffers.ts';
import { compiledProgram, type Dispatch } from '../compute-program.ts';
import { lanesOf } from '../device-lanes.ts';
import { fours, layerWords, paddedNetwork, rowLength4 } from '../padded-network.ts';
import { packedReplicas } from '../replicas.ts';
import { signalRoom4, tileRows } from '../tile-rows.ts';
import { headFeaturesCode } from '../wgsl/head-features-shader.ts';
import { headPredictionCode } from '../wgsl/head-prediction-shader.ts';
import { headStepsCode } from '../wgsl/head-steps-shader.ts';
import {
  type HeadLoop,
  type HeadReplica,
  headSizes,
  packedPrior,
  packedWhitening,
  weighedReplica,
} from './head-loop.ts';

export interface HeadArrays<A> {
  /** [row, input] */
  readonly inputs: A;
  /** [row, lead] */
  readonly targets: A;
  /** [row, lead], one where the outcome is known, else zero. */
  readonly known: A;
  /** [query, input] */
  readonly queries: A;
}

interface Written {
  /** [replica, feature, lead], the gain in it: what `proximalMaml` keeps of a person. */
  readonly heads: GPUBuffer;
  /** [replica, query, lead] */
  readonly predicted: GPUBuffer;
}

export interface HeadRecording {
  readonly arrays: HeadArrays<GPUBuffer>;
  readonly written: Written;
  /** How many there are of each: buffers may be larger than what is in them. */
  readonly rows: number;
  readonly queries: number;
  readonly replicas: readonly HeadReplica[];
  readonly buffers: RunBuffers;
}

/** Three dispatches: all rows through the network, all heads, and, where there are queries, all predictions. */
export async function recordHeadLoop(
  device: GPUDevice,
  loop: HeadLoop,
  { arrays, written, rows, queries, replicas, buffers }: HeadRecording,
): Promise<Dispatch[]> {
  const { features, kept, leads } = headSizes(loop);
  const scheduled = loop.own.rate?.values.length as number;
  if (loop.steps > scheduled) throw new RangeError(`${loop.steps} steps, and rates for ${scheduled}`);
  if (replicas.length === 0) throw new RangeError('no replicas');
  const [features4, leads4] = [fours(features), fours(leads)];
  const lanes = lanesOf(device);
  const signal4 = signalRoom4(device.limits.maxComputeWorkgroupStorageSize);
  if (4 * features4 * leads4 > signal4) throw new RangeError(`${features} × ${leads} weights do not fit a workgroup`);
  const network = paddedNetwork(loop.shape, loop.shape.outputSize);
  const most = replicas.reduce((count, each) => Math.max(count, each.rows.length), 0);
  const held = {
    rows: tileRows(rowLength4(network), { room4: signal4, rows: rows + queries, most: 16 }),
    slots: tileRows(2 * features4 + leads4, { room4: signal4, rows: most, most: 64 }),
  };
  const size = { signal4, lanes };
  const [seeing, stepping, predicting] = await Promise.all([
    compiledProgram(device, { code: headFeaturesCode(size), entryPoints: ['features'], reads: 6, writes: 1 }),
    compiledProgram(device, { code: headStepsCode(size), entryPoints: ['head_steps'], reads: 3, writes: 2 }),
    compiledProgram(device, { code: headPredictionCode(lanes), entryPoints: ['predict'], reads: 2, writes: 1 }),
  ]);

  const work4 = 4 * features4 * (features4 + 4 * leads4);
  const wave = Math.min(replicas.length, Math.floor(device.limits.maxStorageBufferBindingSize / (16 * work4)));
  const firsts = Array.from({ length: Math.ceil(replicas.length / wave) }, (_, index) => index * wave);
  const seen = buffers.empty(16 * (rows + queries) * (features4 + 2 * leads4 + 1));
  const work = buffers.empty(16 * wave * work4);
  const [slots, prior, generic, whitening] = [
    packedReplicas(replicas.map((replica) => weighedReplica(loop, replica))),
    packedPrior(loop),
    flattenArrays(loop.generic),
    packedWhitening(loop),
  ].map((values) => buffers.holding(values, bufferUsage.storage)) as [GPUBuffer, GPUBuffer, GPUBuffer, GPUBuffer];
  const uniforms = uniformsOf(
    buffers,
    [
      words([
        [rows, queries, held.rows, network.layers.length],
        [network.activation === 'softplus' ? 1 : 0, kept, leads, 0],
        layerWords(network, held.rows),
      ]),
      words([[rows, queries, features, leads]]),
      ...firsts.map((first) => words([[loop.steps, scheduled, held.slots, features, leads, first, 0, 0]])),
    ],
    device.limits.minUniformBufferOffsetAlignment,
  );
  const dispatch = (
    { layout, pipelines }: typeof seeing,
    uniform: GPUBufferBinding | undefined,
    bound: readonly GPUBuffer[],
    workgroups: Dispatch['workgroups'],
  ): Dispatch => ({
    layout,
    pipeline: pipelines[0] as GPUComputePipeline,
    uniform: uniform as GPUBufferBinding,
    buffers: bound,
    workgroups,
  });
  return [
    dispatch(
      seeing,
      uniforms[0],
      [arrays.inputs, arrays.targets, arrays.known, arrays.queries, generic, whitening, seen],
      [Math.ceil((rows + queries) / held.rows)],
    ),
    ...firsts.map((first, index) =>
      dispatch(
        stepping,
        uniforms[2 + index],
        [seen, slots, prior, written.heads, work],
        [Math.min(wave, replicas.length - first)],
      ),
    ),
    ...(queries > 0
      ? [
          dispatch(
            predicting,
            uniforms[1],
            [seen, written.heads, written.predicted],
            [Math.ceil((queries * leads4) / lanes), replicas.length],
          ),
        ]
      : []),
  ];
}
