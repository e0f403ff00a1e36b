import { add, concat, matMul, type Tensor, type Tensor2D, zerosLike } from '@tensorflow/tfjs-core';
import { lstmStep } from './lstm-step.ts';
import { softmax } from './softmax.ts';

/** The LSTM that reads: input [e, 4 e], recurrent [2 e, 4 e] from its last output and what it read, bias [4 e]. */
export type Reader = Readonly<Record<'input' | 'recurrent' | 'bias', Tensor>>;

/**
 * Full context embedding of a query (Vinyals et al. 2016, A.1): for a few steps an LSTM looks at the support with
 * attention, rₖ = Σᵢ softmaxᵢ(hₖ · gᵢ) gᵢ, and decides what of the query matters in the light of it. No step leaves f′.
 *
 * @param queries f′, [n, e]
 * @param keys g, [m, e]
 * @returns f, [n, e]
 */
export function readSupport(
  queries: Tensor2D,
  keys: Tensor2D,
  { input, recurrent, bias }: Reader,
  steps: number,
): Tensor2D {
  const weighed = add(matMul(queries, input), bias);
  let read = queries;
  let output: Tensor2D = zerosLike(queries);
  let cell: Tensor = output;
  for (let step = 0; step < steps; step++) {
    const seen = matMul(softmax(matMul(output, keys, false, true)), keys);
    const next = lstmStep(add(weighed, matMul(concat([output, seen], 1), recurrent)), cell);
    cell = next.cell;
    output = add(next.output, queries);
    read = output;
  }
  return read;
}
