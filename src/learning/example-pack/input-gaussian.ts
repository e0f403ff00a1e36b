import { cholesky, solveCholesky } from '../cholesky.ts';

/** How normalised inputs lie: mean [d] and covariance [d, d] over people, each of whom is one voice. */
export interface InputGaussian {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** What is expected of the inputs that are not known, given those that are. */
export interface Completion {
  /** Which inputs are not known. */
  readonly unknown: readonly number[];
  readonly known: readonly number[];
  /** [unknown, known]: each unknown input on the known ones. */
  readonly slopes: Float64Array;
  /** [unknown, unknown]: what stays uncertain. */
  readonly covariance: Float64Array;
}

/** Share of the covariance's diagonal that is added to it: columns may be combinations of others. */
const jitter = 0.02;

/** The conditional distribution of a Gaussian (Bishop, Pattern Recognition and Machine Learning, 2.81 and 2.82). */
export function completionOf({ mean, covariance }: InputGaussian, isKnown: readonly boolean[]): Completion {
  const d = mean.length;
  const all = Array.from({ length: d }, (_, index) => index);
  const known = all.filter((index) => isKnown[index]);
  const unknown = all.filter((index) => !isKnown[index]);
  const at = (row: number, column: number) => covariance[row * d + column] as number;
  const size = known.length;
  const inner = Float64Array.from({ length: size * size }, (_, index) => {
    const [row, column] = [Math.floor(index / size), index % size];
    const value = at(known[row] as number, known[column] as number);
    return row === column ? value * (1 + jitter) + 1e-9 : value;
  });
  const across = Float64Array.from({ length: size * unknown.length }, (_, index) =>
    at(known[Math.floor(index / unknown.length)] as number, unknown[index % unknown.length] as number),
  );
  const solved = size === 0 ? across : solveCholesky(cholesky(inner, size), size, across, unknown.length); // [known, unknown]
  const slopes = new Float64Array(unknown.length * size);
  const rest = new Float64Array(unknown.length ** 2);
  for (let row = 0; row < unknown.length; row++) {
    for (let k = 0; k < size; k++) slopes[row * size + k] = solved[k * unknown.length + row] as number;
    for (let column = 0; column < unknown.length; column++) {
      let value = at(unknown[row] as number, unknown[column] as number);
      for (let k = 0; k < size; k++)
        value -= (across[k * unknown.length + row] as number) * (solved[k * unknown.length + column] as number);
      rest[row * unknown.length + column] = row === column ? Math.max(0, value) : value;
    }
  }
  return { unknown, known, slopes, covariance: rest };
}

/** A function that fills the NaN of inputs [d] with what is expected of them; it remembers each pattern of gaps. */
export function completing(gaussian: InputGaussian) {
  const patterns = new Map<string, Completion>();
  return (inputs: Float64Array): { readonly inputs: Float64Array; readonly completion: Completion | null } => {
    if (inputs.every(Number.isFinite)) return { inputs, completion: null };
    const isKnown = Array.from(inputs, Number.isFinite);
    const pattern = isKnown.map(Number).join('');
    const completion = patterns.get(pattern) ?? completionOf(gaussian, isKnown);
    patterns.set(pattern, completion);
    const { unknown, known, slopes } = completion;
    const filled = Float64Array.from(inputs);
    for (const [row, index] of unknown.entries()) {
      let value = gaussian.mean[index] as number;
      for (const [k, from] of known.entries())
        value +=
          (slopes[row * known.length + k] as number) * ((inputs[from] as number) - (gaussian.mean[from] as number));
      filled[index] = value;
    }
    return { inputs: filled, completion };
  };
}

/**
 * Mean and covariance from inputs with gaps, by expectation maximization (Dempster, Laird & Rubin 1977).
 *
 * @param people for each person the normalised inputs [d] of each example, NaN where not known
 */
export function fitInputGaussian(people: readonly (readonly Float64Array[])[], d: number, steps = 8): InputGaussian {
  let gaussian: InputGaussian = { mean: new Float64Array(d), covariance: identity(d) };
  const present = people.filter((examples) => examples.length > 0);
  for (let step = 0; step < steps; step++) {
    const complete = completing(gaussian);
    const sum = new Float64Array(d);
    const products = new Float64Array(d * d);
    for (const examples of present) {
      const weight = 1 / examples.length / present.length;
      for (const example of examples) {
        const { inputs, completion } = complete(example);
        for (let row = 0; row < d; row++) {
          sum[row] = (sum[row] as number) + weight * (inputs[row] as number);
          for (let column = 0; column < d; column++)
            products[row * d + column] =
              (products[row * d + column] as number) + weight * (inputs[row] as number) * (inputs[column] as number);
        }
        if (!completion) continue;
        const { unknown, covariance } = completion;
        for (const [i, row] of unknown.entries())
          for (const [j, column] of unknown.entries())
            products[row * d + column] =
              (products[row * d + column] as number) + weight * (covariance[i * unknown.length + j] as number);
      }
    }
    gaussian = {
      mean: sum,
      covariance: products.map(
        (value, index) => value - (sum[Math.floor(index / d)] as number) * (sum[index % d] as number),
      ),
    };
  }
  return gaussian;
}

function identity(d: number): Float64Array {
  const matrix = new Float64Array(d * d);
  for (let i = 0; i < d; i++) matrix[i * (d + 1)] = 1;
  return matrix;
}
