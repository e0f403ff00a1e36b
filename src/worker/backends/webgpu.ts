/** The WebGPU backend with the kernels the learner needs, the same list as in wasm.ts and cpu.ts. */

import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/base';
import { backend, env, type KernelConfig, registerKernel, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgpu/dist/base';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/_FusedMatMul';
import { absConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Abs';
import { addConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/BatchMatMul';
import { castConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Cast';
import { clipByValueConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/ClipByValue';
import { concatConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Concat';
import { equalConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Equal';
import { expConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Exp';
import { expandDimsConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/ExpandDims';
import { fillConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Fill';
import { gatherV2Config } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/GatherV2';
import { greaterConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Greater';
import { greaterEqualConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/GreaterEqual';
import { identityConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Identity';
import { lessConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Less';
import { lessEqualConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LessEqual';
import { logConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Log';
import { logicalAndConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalAnd';
import { logicalNotConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalNot';
import { maxConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Max';
import { maximumConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Maximum';
import { meanConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Mean';
import { minConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Min';
import { minimumConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Minimum';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Multiply';
import { negConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Neg';
import { onesLikeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/OnesLike';
import { packConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Pack';
import { padV2Config } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/PadV2';
import { powConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Pow';
import { realDivConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/RealDiv';
import { reluConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape';
import { selectConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Select';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sigmoid';
import { signConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sign';
import { sliceConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Slice';
import { softplusConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Softplus';
import { splitVConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/SplitV';
import { sqrtConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Square';
import { squaredDifferenceConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/SquaredDifference';
import { stepConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Step';
import { subConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sub';
import { sumConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sum';
import { tileConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Tile';
import { transposeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Transpose';
import { unpackConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Unpack';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/ZerosLike';
import { nameOfAdapter, requestAdapter } from '../adapter-name.ts';
import type { OpenBackend } from '../backend.ts';
import { registerGradients } from './gradients.ts';

const kernels: readonly KernelConfig[] = [
  absConfig,
  addConfig,
  batchMatMulConfig,
  castConfig,
  clipByValueConfig,
  concatConfig,
  equalConfig,
  expConfig,
  expandDimsConfig,
  fillConfig,
  gatherV2Config,
  greaterConfig,
  greaterEqualConfig,
  identityConfig,
  lessConfig,
  lessEqualConfig,
  logConfig,
  logicalAndConfig,
  logicalNotConfig,
  maxConfig,
  maximumConfig,
  meanConfig,
  minConfig,
  minimumConfig,
  multiplyConfig,
  negConfig,
  onesLikeConfig,
  packConfig,
  padV2Config,
  powConfig,
  realDivConfig,
  reluConfig,
  reshapeConfig,
  selectConfig,
  sigmoidConfig,
  signConfig,
  sliceConfig,
  softplusConfig,
  splitVConfig,
  sqrtConfig,
  squareConfig,
  squaredDifferenceConfig,
  stepConfig,
  subConfig,
  sumConfig,
  tileConfig,
  transposeConfig,
  unpackConfig,
  zerosLikeConfig,
  _fusedMatMulConfig,
];

/** Null where there is no adapter. */
export async function openWebGpu(): Promise<OpenBackend | null> {
  const adapter = await requestAdapter();
  if (!adapter) return null;
  registerGradients();
  for (const kernel of kernels) registerKernel(kernel);
  // Small tensors too are computed on the GPU: the self-test must see what the inner loop will use.
  env().set('WEBGPU_CPU_FORWARD', false);
  if (!(await setBackend('webgpu'))) return null;
  const { device } = backend() as WebGPUBackend;
  return {
    adapter: nameOfAdapter(adapter.info),
    lost: device.lost.then(({ message }) => message),
    settled: () => device.queue.onSubmittedWorkDone().then(() => {}),
  };
}
