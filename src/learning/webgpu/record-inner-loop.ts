import { parameterCount } from '../network.ts';
import { type RunBuffers, uniformsOf, words } from './buffers.ts';
import { type ComputeProgram, compiledProgram, type Dispatch } from './compute-program.ts';
import { lanesOf } from './device-lanes.ts';
import { type InnerLoopOptions, leadsOf, type NetworkArrays, type NetworkLoop } from './inner-loop-problem.ts';
import { layerWords, paddedNetwork, rowLength4 } from './padded-network.ts';
import { mostRows, packedReplicas } from './replicas.ts';
import { signalRoom4, tileRows } from './tile-rows.ts';
import { fusedCode, replicaLength4, tiledCode } from './wgsl/network-shader.ts';

/** A tiled replica is spread over no more workgroups than this: one workgroup adds up what they found. */
const mostChunks = 64;

/** Faults of the caller, found before the device sees them: it would read beyond its buffers, and say nothing. */
function check(loop: NetworkLoop, { initial, rates }: Lengths, { replicas }: InnerLoopOptions): void {
  const count = parameterCount(loop.shape);
  const leads = leadsOf(loop);
  if (replicas.length === 0) throw new RangeError('no replicas');
  if (replicas.some(({ rows }) => rows.length === 0)) throw new RangeError('a replica without rows to learn from');
  if (initial !== count && initial < replicas.length * count)
    throw new RangeError(`${initial} initial parameters for ${replicas.length} replicas of ${count}`);
  if (rates !== 1 && rates !== count) throw new RangeError(`${rates} rates for ${count} parameters`);
  if (!(Number.isInteger(leads) && leads > 0 && leads <= loop.shape.outputSize))
    throw new RangeError(`${leads} leads of ${loop.shape.outputSize} outputs`);
  if ((loop.frozenLayers ?? 0) > loop.shape.hiddenSizes.length) throw new RangeError('no layer is left to move');
}

export interface InnerLoopRecord {
  readonly dispatches: readonly Dispatch[];
  /** Bytes of the device's memory beside what goes in and comes out. */
  readonly workBytes: number;
}

/** How many numbers the caller's arrays of initial parameters and rates hold: buffers may be larger than what is in them. */
export interface Lengths {
  readonly initial: number;
  readonly rates: number;
}

/**
 * The dispatches of a whole run, compiled and bound: from `arrays` to `adapted` [replica, parameter]. What they need
 * besides comes from `buffers`, to be let go once they are submitted.
 */
export async function recordInnerLoop(
  device: GPUDevice,
  loop: NetworkLoop,
  {
    arrays,
    adapted,
    lengths,
    buffers,
    options,
  }: {
    readonly arrays: NetworkArrays<GPUBuffer>;
    readonly adapted: GPUBuffer;
    readonly lengths: Lengths;
    readonly buffers: RunBuffers;
    readonly options: InnerLoopOptions;
  },
): Promise<InnerLoopRecord> {
  check(loop, lengths, options);
  const { replicas, lanes = lanesOf(device) } = options;
  const variant = loop.steps === 0 ? 'fused' : (options.variant ?? 'fused');
  const network = paddedNetwork(loop.shape, leadsOf(loop));
  const most = mostRows(replicas);
  const minibatches = Math.max(1, Math.min(loop.minibatches ?? 1, most));
  const batchRows = Math.ceil(most / minibatches);
  const signal4 = signalRoom4(device.limits.maxComputeWorkgroupStorageSize);
  const rows = tileRows(rowLength4(network), {
    room4: signal4,
    rows: batchRows,
    most: options.mostTileRows ?? (variant === 'tiled' ? 16 : 64),
  });
  const chunks = variant === 'tiled' ? Math.min(mostChunks, Math.ceil(batchRows / rows)) : 1;
  const program: ComputeProgram =
    variant === 'tiled'
      ? { code: tiledCode({ signal4, lanes }), entryPoints: ['chunk_gradient', 'one_step'], reads: 6, writes: 2 }
      : { code: fusedCode({ signal4, lanes }), entryPoints: ['all_steps'], reads: 6, writes: 2 };
  const { layout, pipelines } = await compiledProgram(device, program);

  const bytesOfReplica = 16 * replicaLength4(network, chunks);
  // More replicas than one binding can hold go one wave after the other.
  const wave = Math.min(replicas.length, Math.floor(device.limits.maxStorageBufferBindingSize / bytesOfReplica));
  const work = buffers.empty(wave * bytesOfReplica);
  const slots = buffers.holding(packedReplicas(replicas));
  const bound = [arrays.initial, arrays.rates, arrays.inputs, arrays.targets, arrays.weights, slots, adapted, work];
  const initialStride = lengths.initial === network.flatLength ? 0 : network.flatLength;
  const wordsOf = (step: number, firstReplica: number) =>
    words([
      [loop.steps, step, firstReplica, chunks, minibatches, initialStride, lengths.rates, rows],
      [network.layers.length, loop.frozenLayers ?? 0, network.flatLength, network.length4],
      [network.activation === 'softplus' ? 1 : 0],
      Float32Array.of(loop.largestGradientNorm, loop.momentum ?? 0, loop.pull ?? 0),
      layerWords(network, rows),
    ]);
  const waves = Array.from({ length: Math.ceil(replicas.length / wave) }, (_, index) => index * wave);
  const turns = waves.flatMap((first) =>
    Array.from({ length: variant === 'tiled' ? loop.steps : 1 }, (_, step) => ({ first, step })),
  );
  const uniforms = uniformsOf(
    buffers,
    turns.map(({ first, step }) => wordsOf(step, first)),
    device.limits.minUniformBufferOffsetAlignment,
  );
  const dispatches = turns.flatMap(({ first }, index) => {
    const here = Math.min(wave, replicas.length - first);
    const shared = { layout, uniform: uniforms[index] as GPUBufferBinding, buffers: bound };
    return pipelines.map(
      (pipeline, place): Dispatch => ({
        ...shared,
        pipeline,
        workgroups: variant === 'tiled' && place === 0 ? [here, chunks] : [here],
      }),
    );
  });
  return { dispatches, workBytes: work.size + slots.size };
}
