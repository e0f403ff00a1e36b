import { dispose, scalar, setBackend, type Tensor, tensor2d } from '@tensorflow/tfjs-core';
import { adaptStepwise } from '../../../src/learning/inner-loop.ts';
import { unflatten } from '../../../src/learning/network.ts';
import { squaredErrorOn } from '../../../src/learning/support-loss.ts';
import { largestGradientNorm, leads, parameters, shape } from './cell.ts';
import type { Candidate } from './measure.ts';

/** `learning/inner-loop` as the app runs it, one replica after the other, on a backend of tfjs. */
export const tensorCandidate = (backend: 'webgpu' | 'wasm' | 'cpu'): Candidate => ({
  name: `tfjs-${backend}`,
  run: async ({ steps, rows, replicas }, data) => {
    await setBackend(backend);
    const inputs = tensor2d(data.inputs, [rows, shape.inputSize]);
    const targets = tensor2d(data.targets, [rows, leads]);
    const weights = tensor2d(data.weights, [rows, leads]);
    const rates = unflatten(data.rates, shape);
    const step = { rates, confidence: scalar(1), largestGradientNorm };
    const loss = squaredErrorOn({ count: rows, inputs, targets, known: weights }, weights, shape);
    const all = new Float32Array(replicas * parameters);
    try {
      for (let replica = 0; replica < replicas; replica++) {
        const initial = unflatten(data.initial.subarray(replica * parameters, (replica + 1) * parameters), shape);
        all.set(await adaptStepwise(initial, loss, step, steps), replica * parameters);
        dispose(initial as Tensor[]);
      }
      return all;
    } finally {
      dispose([inputs, targets, weights, step.confidence, ...rates]);
    }
  },
});
