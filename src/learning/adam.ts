/** Adam (Kingma & Ba 2015) over one flat array, its state in the open so that a run can be resumed to the same bits. */
export interface AdamState {
  readonly step: number;
  /** Running mean of the gradient. */
  readonly mean: Float32Array;
  /** Running mean of its square. */
  readonly square: Float32Array;
}

export const adamStart = (length: number): AdamState => ({
  step: 0,
  mean: new Float32Array(length),
  square: new Float32Array(length),
});

const decay = { mean: 0.9, square: 0.999 };
const epsilon = 1e-8;

/**
 * @param learningRate one for all, or one per parameter
 * @param weightDecay decoupled from the gradient (AdamW, Loshchilov & Hutter 2019)
 */
export function adamStep(
  parameters: Float32Array,
  gradient: Float32Array,
  state: AdamState,
  learningRate: number | ((index: number) => number),
  weightDecay = 0,
): { parameters: Float32Array; state: AdamState } {
  const step = state.step + 1;
  const mean = state.mean.map((value, index) => decay.mean * value + (1 - decay.mean) * (gradient[index] as number));
  const square = state.square.map(
    (value, index) => decay.square * value + (1 - decay.square) * (gradient[index] as number) ** 2,
  );
  const meanScale = 1 / (1 - decay.mean ** step);
  const squareScale = 1 / (1 - decay.square ** step);
  const rateOf = typeof learningRate === 'number' ? () => learningRate : learningRate;
  const moved = parameters.map(
    (value, index) =>
      value * (1 - rateOf(index) * weightDecay) -
      (rateOf(index) * (mean[index] as number) * meanScale) /
        (Math.sqrt((square[index] as number) * squareScale) + epsilon),
  );
  return { parameters: moved, state: { step, mean, square } };
}
