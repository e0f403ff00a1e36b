import { customGrad, type Tensor, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import { cholesky, solveCholesky } from '../cholesky.ts';

/**
 * Column by column, W_l = (A + diag(Λ_l))⁻¹ B_l in double precision.
 *
 * @param gram A, [d, d], symmetric
 * @param precision Λ, [d, l]: how strongly each weight of each column is pulled to zero
 * @param rightSide B, [d, l]
 * @returns W, [d, l]
 * @throws RangeError where a system has no unique solution
 */
export function ridgeSolution(
  gram: ArrayLike<number>,
  precision: ArrayLike<number>,
  rightSide: ArrayLike<number>,
  d: number,
): Float32Array {
  const columns = rightSide.length / d;
  const solution = new Float32Array(d * columns);
  const system = new Float64Array(d * d);
  const right = new Float64Array(d);
  for (let column = 0; column < columns; column++) {
    for (let at = 0; at < d * d; at++) system[at] = gram[at] as number;
    for (let row = 0; row < d; row++) {
      system[row * (d + 1)] = (system[row * (d + 1)] as number) + (precision[row * columns + column] as number);
      right[row] = rightSide[row * columns + column] as number;
    }
    const own = solveCholesky(cholesky(system, d), d, right, 1);
    for (let row = 0; row < d; row++) solution[row * columns + column] = own[row] as number;
  }
  return solution;
}

/**
 * The same on a tape, for meta-training: with V_l = (A + diag(Λ_l))⁻¹ G_l for the upstream gradient G, the gradients
 * are B̄ = V, Λ̄ = −V ∘ W, Ā = −Σ_l V_l W_lᵀ (implicit function theorem). First order only.
 */
export const ridgeSolve = customGrad((gram, precision, rightSide) => {
  const [A, P, B] = [gram, precision, rightSide] as [Tensor2D, Tensor2D, Tensor2D];
  const [d, columns] = B.shape;
  const [a, p] = [A.dataSync(), P.dataSync()];
  const w = ridgeSolution(a, p, B.dataSync(), d);
  return {
    value: tensor2d(w, [d, columns]),
    gradFunc: (upstream: Tensor) => {
      const v = ridgeSolution(a, p, upstream.dataSync(), d);
      const gradGram = new Float32Array(d * d);
      for (let row = 0; row < d; row++)
        for (let column = 0; column < d; column++) {
          let sum = 0;
          for (let each = 0; each < columns; each++)
            sum += (v[row * columns + each] as number) * (w[column * columns + each] as number);
          gradGram[row * d + column] = -sum;
        }
      return [
        tensor2d(gradGram, [d, d]),
        tensor2d(
          v.map((value, at) => -value * (w[at] as number)),
          [d, columns],
        ),
        tensor2d(v, [d, columns]),
      ];
    },
  };
}) as unknown as (gram: Tensor2D, precision: Tensor2D, rightSide: Tensor2D) => Tensor2D;
