import {
  add,
  concat,
  div,
  matMul,
  mul,
  type Scalar,
  slice,
  sqrt,
  square,
  sum,
  type Tensor2D,
  zeros,
} from '@tensorflow/tfjs-core';
import { softmax } from './softmax.ts';

/** Rows at unit length. */
const unit = (rows: Tensor2D): Tensor2D => div(rows, sqrt(add(sum(square(rows), 1, true), 1e-12)));

/**
 * How much each query has to do with each remembered example: softmax over the cosine of their embeddings (Vinyals et
 * al. 2016, eq. 1), with one more slot that matches nothing, so that the weights of a query sum to less than one.
 *
 * @param queries [n, e]
 * @param keys [m, e]
 * @param sharpness factor on the cosine
 * @param nothing score of the slot that matches nothing
 * @returns [n, m]
 */
export function attention(
  queries: Tensor2D,
  keys: Tensor2D,
  { sharpness, nothing }: { readonly sharpness: Scalar; readonly nothing: Scalar },
): Tensor2D {
  const [rows, count] = [queries.shape[0], keys.shape[0]];
  const cosines = matMul(unit(queries), unit(keys), false, true);
  const scores = concat([mul(sharpness, cosines), add(zeros([rows, 1]), nothing)], 1) as Tensor2D;
  return slice(softmax(scores), [0, 0], [rows, count]);
}
