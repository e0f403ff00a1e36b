import { cholesky, solveCholesky } from '../cholesky.ts';

/** Rows to regress on. */
export interface Rows {
  readonly count: number;
  /** [row, input], row by row. */
  readonly inputs: Float64Array;
  /** [row, output] */
  readonly outputs: Float64Array;
}

/** Xᵀ X [input, input] and Xᵀ Y [input, output]: all that a linear regression needs to know of its rows. */
export interface NormalEquations {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** @param chosen the rows that count */
export function normalEquations({ count, inputs, outputs }: Rows, chosen: readonly number[]): NormalEquations {
  const width = inputs.length / count;
  const height = outputs.length / count;
  const left = new Float64Array(width * width);
  const right = new Float64Array(width * height);
  for (const row of chosen) {
    for (let i = 0; i < width; i++) {
      const value = inputs[row * width + i] as number;
      if (value === 0) continue;
      // The lower half is all that the factorization reads.
      for (let j = 0; j <= i; j++) (left[i * width + j] as number) += value * (inputs[row * width + j] as number);
      for (let j = 0; j < height; j++)
        (right[i * height + j] as number) += value * (outputs[row * height + j] as number);
    }
  }
  return { left, right };
}

/** Ridge regression (Hoerl & Kennard 1970): (Xᵀ X + λ I)⁻¹ Xᵀ Y, [input, output]. Zero where there are no rows. */
export function ridgeWeights({ left, right }: NormalEquations, penalty: number): Float64Array {
  const width = Math.sqrt(left.length);
  const penalized = left.slice();
  for (let i = 0; i < width; i++) (penalized[i * width + i] as number) += penalty;
  return solveCholesky(cholesky(penalized, width), width, right, right.length / width);
}
