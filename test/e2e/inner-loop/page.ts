/** In a page of its own: the inner loop on tensors of the device that tfjs computes on, beside tfjs's own and the oracle's. */
import { dispose, memory, scalar, type Tensor, tensor, tensor2d } from '@tensorflow/tfjs-core';
import { adaptStepwise } from '../../../src/learning/inner-loop.ts';
import { unflatten } from '../../../src/learning/network.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';
import { squaredErrorOn } from '../../../src/learning/support-loss.ts';
import type { Variant } from '../../../src/learning/webgpu/inner-loop-problem.ts';
import { innerLoopOnTensors } from '../../../src/learning/webgpu/on-tensors.ts';
import { type TensorDevice, tensorDevice } from '../../../src/learning/webgpu/tensor-device.ts';
import { openWebGpu } from '../../../src/worker/backends/webgpu.ts';
import { countGpuWork, gpuCounts } from '../../bench/inner-loop/gpu-counts.ts';
import { oracleOutputs } from '../../fixtures/double-precision-replicas.ts';
import {
  oracleOf,
  type RandomInnerLoop,
  randomInnerLoop,
  relativeError,
  type Sizes,
} from '../../fixtures/random-inner-loop.ts';

export interface Judged {
  readonly what: string;
  readonly error: number;
  /** The oracle came so near to a kink of a ReLU that single precision may take its other side. */
  readonly nearKink: boolean;
  /** What the networks say of the queries, against the oracle on the same parameters. */
  readonly predictionError: number;
  /** Against tfjs's own inner loop on the same device; null where it has no such form. */
  readonly fromTfjs: number | null;
  readonly dispatches: number;
  readonly submits: number;
}

let tensors: TensorDevice;

async function open(): Promise<boolean> {
  countGpuWork();
  const opened = await openWebGpu();
  const found = tensorDevice();
  if (!opened || !found) return false;
  tensors = found;
  return true;
}

/** The results' buffers come from tfjs's pool: full of what is not a number, they go back there before. */
async function poison(sizes: readonly number[]): Promise<void> {
  const full = sizes.map((size) => tensor(new Float32Array(size).fill(Number.NaN)));
  for (const each of full) tensors.uploadToGPU(each.dataId);
  dispose(full);
  tensors.ensureCommandEncoderReady();
  tensors.endComputePassEncoder();
  tensors.submitQueue();
  await tensors.device.queue.onSubmittedWorkDone();
}

const asTensors = ({ arrays, loop, leads }: RandomInnerLoop) => {
  const rows = arrays.inputs.length / loop.shape.inputSize;
  return {
    initial: tensor(arrays.initial),
    rates: tensor(arrays.rates),
    inputs: tensor2d(arrays.inputs, [rows, loop.shape.inputSize]),
    targets: tensor2d(arrays.targets, [rows, leads]),
    weights: tensor2d(arrays.weights, [rows, leads]),
    queries: tensor2d(arrays.queries, [arrays.queries.length / loop.shape.inputSize, loop.shape.inputSize]),
  };
};

async function judge(seed: number, sizes: Sizes, variant: Variant): Promise<Judged> {
  const problem = randomInnerLoop(seededRandom(seed), sizes);
  const { loop, replicas, arrays, leads } = problem;
  const given = asTensors(problem);
  const results = await warm(problem, given, variant);
  await poison(results);
  gpuCounts();
  const { adapted, predicted } = await innerLoopOnTensors(tensors, loop, given, { replicas, variant });
  const { dispatches, submits } = gpuCounts();
  const [got, said] = (await Promise.all([adapted.data(), predicted?.data()])) as [Float32Array, Float32Array];
  dispose([adapted, predicted as Tensor, ...Object.values(given)]);
  const part = (values: Float32Array, index: number) => {
    const size = values.length / replicas.length;
    return values.subarray(index * size, (index + 1) * size);
  };
  const judged = oracleOf(problem);
  const errors = judged.map(({ index, adapted: wanted }) => relativeError(part(got, index), wanted));
  const outputErrors = judged.map(({ index }) =>
    relativeError(part(said, index), oracleOutputs(part(got, index), arrays.queries, loop.shape, leads)),
  );
  return {
    what: JSON.stringify({ ...loop, replicas: replicas.length, variant, seed }),
    error: Math.max(...errors),
    nearKink: loop.shape.activation === 'relu' && judged.some(({ margin }) => margin < 3e-7),
    predictionError: Math.max(...outputErrors),
    fromTfjs: null,
    dispatches,
    submits,
  };
}

/** Once before, so that buffers and shaders are there; the sizes of what came out. */
async function warm({ loop, replicas }: RandomInnerLoop, given: ReturnType<typeof asTensors>, variant: Variant) {
  const { adapted, predicted } = await innerLoopOnTensors(tensors, loop, given, { replicas, variant });
  const sizes = [adapted.size, predicted?.size as number];
  dispose([adapted, predicted as Tensor]);
  return sizes;
}

/** The loop as MAML has it, on tfjs's own operations and as one shader, on the same device. */
async function beside(seed: number, variant: Variant): Promise<Judged> {
  const drawn = randomInnerLoop(seededRandom(seed), { outputSize: 12, replicas: 1, rows: 50 });
  const random = seededRandom(seed + 1);
  const { shape } = drawn.loop;
  const rows = drawn.arrays.inputs.length / shape.inputSize;
  const normals = (length: number) => Float32Array.from({ length }, () => normal(random));
  const loop = { shape, steps: 10, largestGradientNorm: 0.5 };
  const leads = shape.outputSize / 2;
  const arrays = {
    ...drawn.arrays,
    rates:
      drawn.arrays.rates.length === 1 ? new Float32Array(drawn.arrays.initial.length).fill(0.02) : drawn.arrays.rates,
    targets: normals(rows * leads),
    weights: normals(rows * leads).map(Math.abs),
  };
  const problem = {
    ...drawn,
    loop,
    arrays,
    leads,
    replicas: [{ rows: Array.from({ length: rows }, (_, row) => row) }],
  };
  const given = asTensors(problem);
  const own = await innerLoopOnTensors(tensors, loop, given, { replicas: problem.replicas, variant });
  const { dispatches, submits } = gpuCounts();
  const [initial, rates] = [unflatten(arrays.initial, shape), unflatten(arrays.rates, shape)];
  const { inputs, targets, weights } = given;
  const loss = squaredErrorOn({ count: rows, inputs, targets, known: weights }, weights, shape);
  const step = { rates, confidence: scalar(1), largestGradientNorm: loop.largestGradientNorm };
  const stock = await adaptStepwise(initial, loss, step, loop.steps);
  const [oracle] = oracleOf(problem) as [ReturnType<typeof oracleOf>[number]];
  const got = await own.adapted.data();
  dispose([own.adapted, own.predicted as Tensor, step.confidence, ...initial, ...rates, ...Object.values(given)]);
  return {
    what: JSON.stringify({ ...loop, variant, seed }),
    error: relativeError(got, oracle.adapted),
    nearKink: shape.activation === 'relu' && oracle.margin < 3e-7,
    predictionError: 0,
    fromTfjs: relativeError(got, stock),
    dispatches,
    submits,
  };
}

/** Tensors, and bytes that tfjs has on the device, before and after so many runs; and buffers of our own still there. */
async function leaks(runs: number) {
  const problem = randomInnerLoop(seededRandom(5), {
    inputSize: 2,
    hiddenSizes: [8, 8],
    rows: 2,
    replicas: 1,
    steps: 1,
  });
  const given = asTensors(problem);
  const { device } = tensors;
  let alive = 0;
  const createBuffer = device.createBuffer.bind(device);
  const once = () => warm(problem, given, 'fused');
  await once();
  const before = memory();
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer(descriptor);
    const destroy = buffer.destroy.bind(buffer);
    alive++;
    buffer.destroy = () => {
      alive--;
      destroy();
    };
    return buffer;
  };
  for (let run = 0; run < runs; run++) await once();
  await device.queue.onSubmittedWorkDone();
  device.createBuffer = createBuffer;
  const after = memory();
  dispose(Object.values(given));
  const bytes = (state: object) => (state as { readonly numBytesAllocatedInGPU: number }).numBytesAllocatedInGPU;
  return { tensors: after.numTensors - before.numTensors, bytes: bytes(after) - bytes(before), buffers: alive };
}

export const innerLoopPage = { open, judge, beside, leaks };
Object.assign(globalThis, { innerLoopPage });
