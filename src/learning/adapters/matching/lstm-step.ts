import { add, mul, sigmoid, split, sub, type Tensor } from '@tensorflow/tfjs-core';

export interface LstmState {
  /** [..., e] */
  readonly output: Tensor;
  /** [..., e] */
  readonly cell: Tensor;
}

/** tanh(z / 2), by the sigmoid, which the backends have. */
const squashed = (value: Tensor): Tensor => sub(mul(sigmoid(value), 2), 1);

/**
 * One step of an LSTM (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000), once its inputs and its
 * last output have been weighed and summed. The candidate's sum counts double, so that one sigmoid serves all four parts.
 *
 * @param sums [..., 4 e]: input gate, forget gate, output gate, candidate
 */
export function lstmStep(sums: Tensor, cell: Tensor): LstmState {
  const [input, forget, output, candidate] = split(sigmoid(sums), 4, -1) as [Tensor, Tensor, Tensor, Tensor];
  const next = add(mul(forget, cell), mul(input, sub(mul(candidate, 2), 1)));
  return { output: mul(output, squashed(mul(next, 2))), cell: next };
}
