/**
 * The lower factor L of a symmetric positive definite matrix, A = L Lᵀ (Golub & Van Loan, Matrix Computations, 4.2).
 *
 * @param matrix [n, n], row by row; only its lower half is read
 * @returns [n, n], zeros above the diagonal
 * @throws RangeError where the matrix is not positive definite
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array {
  const factor = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * n + column] as number;
      for (let k = 0; k < column; k++) rest -= (factor[row * n + k] as number) * (factor[column * n + k] as number);
      if (column < row) {
        factor[row * n + column] = rest / (factor[column * n + column] as number);
      } else {
        // Also true of NaN: a matrix with an unknown in it has no factor.
        if (!(rest > 0)) throw new RangeError(`not positive definite at row ${row}`);
        factor[row * n + row] = Math.sqrt(rest);
      }
    }
  }
  return factor;
}

/**
 * Solves A X = B, where A = L Lᵀ: forward through L, then backward through Lᵀ.
 *
 * @param factor L, [n, n], from `cholesky`
 * @param rightSides B, [n, columns], row by row
 * @returns X, [n, columns]
 */
export function solveCholesky(
  factor: Float64Array,
  n: number,
  rightSides: Float64Array,
  columns: number,
): Float64Array {
  const solution = Float64Array.from(rightSides);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < n; row++) {
      let rest = solution[row * columns + column] as number;
      for (let k = 0; k < row; k++)
        rest -= (factor[row * n + k] as number) * (solution[k * columns + column] as number);
      solution[row * columns + column] = rest / (factor[row * n + row] as number);
    }
    for (let row = n - 1; row >= 0; row--) {
      let rest = solution[row * columns + column] as number;
      for (let k = row + 1; k < n; k++)
        rest -= (factor[k * n + row] as number) * (solution[k * columns + column] as number);
      solution[row * columns + column] = rest / (factor[row * n + row] as number);
    }
  }
  return solution;
}
