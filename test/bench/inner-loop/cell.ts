import { type NetworkShape, parameterCount } from '../../../src/learning/network.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';

/** One piece of work that every candidate does: K steps of R replicas, each on all rows of the support. */
export interface Cell {
  readonly steps: number;
  readonly rows: number;
  readonly replicas: number;
}

/** PersonalizedHealthNet as `glucose-v2` has it. */
export const shape: NetworkShape = { inputSize: 38, hiddenSizes: [64, 32], outputSize: 24, activation: 'relu' };
export const leads = shape.outputSize / 2;
export const largestGradientNorm = 10;
export const parameters = parameterCount(shape);

export interface CellData {
  /** [replica, parameter]: each begins elsewhere, so that no candidate can do the work of one for all. */
  readonly initial: Float32Array;
  /** [parameter] */
  readonly rates: Float32Array;
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

/** Noise, the same on every run: what is measured does not depend on it. */
export function cellData({ rows, replicas }: Cell): CellData {
  const random = seededRandom(7);
  const normals = (length: number, scale = 1) => Float32Array.from({ length }, () => scale * normal(random));
  return {
    initial: normals(replicas * parameters, 0.12),
    rates: Float32Array.from({ length: parameters }, () => 0.03 * random()),
    inputs: normals(rows * shape.inputSize),
    targets: normals(rows * leads),
    weights: Float32Array.from({ length: rows * leads }, () => 0.5 + random()),
  };
}

/** Floating point operations of a cell: forward, gradient of the weights, and back through all layers but the first. */
export function operationsOf({ steps, rows, replicas }: Cell): number {
  const sizes = [shape.inputSize, ...shape.hiddenSizes, leads];
  const products = sizes.slice(1).map((size, layer) => size * (sizes[layer] as number));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return 2 * (2 * sum(products) + sum(products.slice(1))) * steps * rows * replicas;
}
