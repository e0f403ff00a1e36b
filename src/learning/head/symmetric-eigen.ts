/** What is left beside the diagonal is as good as zero below this share of the matrix: squares, both. */
const negligible = 1e-28;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, 8.5), largest first.
 *
 * @param matrix [n, n], row by row
 * @returns values [n]; vectors [n, n], one in each column
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * (n + 1)] = 1;
  const at = (m: Float64Array, i: number, j: number) => m[i * n + j] as number;
  const size = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) off += at(a, i, j) ** 2;
    if (off <= negligible * size) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (at(a, p, q) === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q));
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cos = 1 / Math.sqrt(t * t + 1);
        const sin = t * cos;
        for (let k = 0; k < n; k++) {
          const [x, y] = [at(a, k, p), at(a, k, q)];
          a[k * n + p] = cos * x - sin * y;
          a[k * n + q] = sin * x + cos * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [at(a, p, k), at(a, q, k)];
          a[p * n + k] = cos * x - sin * y;
          a[q * n + k] = sin * x + cos * y;
          const [vx, vy] = [at(v, k, p), at(v, k, q)];
          v[k * n + p] = cos * vx - sin * vy;
          v[k * n + q] = sin * vx + cos * vy;
        }
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => at(a, j, j) - at(a, i, i));
  const vectors = new Float64Array(n * n);
  for (const [column, from] of order.entries())
    for (let row = 0; row < n; row++) vectors[row * n + column] = at(v, row, from);
  return { values: Float64Array.from(order, (i) => at(a, i, i)), vectors };
}
