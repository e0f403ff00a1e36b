import type { Variant } from '../../../src/learning/webgpu/inner-loop-problem.ts';
import { innerLoopOnArrays } from '../../../src/learning/webgpu/on-arrays.ts';
import { everyRow } from '../../../src/learning/webgpu/replicas.ts';
import { largestGradientNorm, shape } from './cell.ts';
import type { Candidate } from './measure.ts';

/** Our own shader, upload and reading back included. */
export const gpuCandidate = (device: GPUDevice, variant: Variant): Candidate => ({
  name: variant,
  run: async ({ steps, rows, replicas }, data) => {
    const all = Array.from({ length: replicas }, () => everyRow(rows));
    const loop = { shape, steps, largestGradientNorm };
    return (await innerLoopOnArrays(device, loop, data, { replicas: all, variant })).adapted;
  },
});
