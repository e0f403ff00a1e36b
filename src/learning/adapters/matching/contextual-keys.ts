import {
  add,
  matMul,
  reshape,
  slice,
  stack,
  type Tensor,
  type Tensor2D,
  tensor2d,
  unstack,
  zeros,
} from '@tensorflow/tfjs-core';
import { type LstmState, lstmStep } from './lstm-step.ts';

/** One LSTM forward in time and one backward, stacked: input and recurrent [2, e, 4 e], bias [2, 1, 4 e]. */
export type BothWays = Readonly<Record<'input' | 'recurrent' | 'bias', Tensor>>;

/** [count, count]: turns the order of rows round. A gather would do it too, but has no gradient on the wasm backend. */
function turnedRound(count: number): Tensor2D {
  const values = new Float32Array(count * count);
  for (let row = 0; row < count; row++) values[row * count + count - 1 - row] = 1;
  return tensor2d(values, [count, count]);
}

/**
 * Full context embedding of the support (Vinyals et al. 2016, A.2): each example is told by what came before and after
 * it, g(xᵢ, S) = g′(xᵢ) + →hᵢ + ←hᵢ. Both directions take each step together.
 *
 * @param keys g′, [m, e], in time order
 * @returns g, [m, e]
 */
export function contextualKeys(keys: Tensor2D, { input, recurrent, bias }: BothWays): Tensor2D {
  const [count, size] = keys.shape;
  const backward = turnedRound(count);
  const weighed = add(matMul(stack([keys, matMul(backward, keys)]), input), bias);
  let state: LstmState = { output: zeros([2, 1, size]), cell: zeros([2, 1, size]) };
  const outputs: Tensor[] = [];
  for (const sums of unstack(reshape(weighed, [2, count, 1, 4 * size]), 1)) {
    state = lstmStep(add(sums, matMul(state.output, recurrent)), state.cell);
    outputs.push(state.output);
  }
  // [m, 2, 1, e]: step t holds example t on the way forward, and the t-th from the end on the way back.
  const steps = stack(outputs);
  const oneWay = (way: number) => reshape(slice(steps, [0, way, 0, 0], [count, 1, 1, size]), [count, size]) as Tensor2D;
  return add(keys, add(oneWay(0), matMul(backward, oneWay(1)))) as Tensor2D;
}
