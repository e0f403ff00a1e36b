import { type Cell, type CellData, largestGradientNorm, leads, parameters, shape } from './cell.ts';

/** The same steps as loops over typed arrays in double precision: what needs no library and no device. */
export function plainLoop({ steps, rows }: Cell, data: CellData, replica: number): Float64Array {
  const theta = Float64Array.from(data.initial.subarray(replica * parameters, (replica + 1) * parameters));
  const gradient = new Float64Array(parameters);
  const sizes = [shape.inputSize, ...shape.hiddenSizes, shape.outputSize];
  const layers = sizes.length - 1;
  const used = (layer: number) => (layer === layers ? leads : (sizes[layer] as number));
  const offsets = sizes
    .slice(1)
    .map((_, layer) =>
      sizes.slice(0, layer).reduce((sum, size, index) => sum + (size + 1) * (sizes[index + 1] as number), 0),
    );
  const signals = sizes.map((_, layer) => new Float64Array(used(layer)));
  const upstream = sizes.map((_, layer) => new Float64Array(used(layer)));
  let total = 0;
  for (const weight of data.weights) total += weight;
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    for (let row = 0; row < rows; row++) {
      const first = signals[0] as Float64Array;
      for (let i = 0; i < first.length; i++) first[i] = data.inputs[row * first.length + i] as number;
      for (let layer = 0; layer < layers; layer++) forward(theta, layer, layer + 1 < layers);
      const outputs = signals[layers] as Float64Array;
      const errors = upstream[layers] as Float64Array;
      for (let o = 0; o < leads; o++) {
        const at = row * leads + o;
        errors[o] =
          (2 * (data.weights[at] as number) * ((outputs[o] as number) - (data.targets[at] as number))) / total;
      }
      for (let layer = layers - 1; layer >= 0; layer--) back(theta, layer);
    }
    let squares = 1e-12;
    for (let i = 0; i < parameters; i++) squares += (gradient[i] as number) ** 2;
    const clip = largestGradientNorm / Math.max(Math.sqrt(squares), largestGradientNorm);
    for (let i = 0; i < parameters; i++)
      theta[i] = (theta[i] as number) - (data.rates[i] as number) * clip * (gradient[i] as number);
  }
  return theta;

  function forward(from: Float64Array, layer: number, isHidden: boolean): void {
    const [below, above] = [signals[layer] as Float64Array, signals[layer + 1] as Float64Array];
    const columns = sizes[layer + 1] as number;
    let at = offsets[layer] as number;
    const bias = at + below.length * columns;
    for (let o = 0; o < above.length; o++) above[o] = from[bias + o] as number;
    for (let i = 0; i < below.length; i++, at += columns) {
      const value = below[i] as number;
      if (value === 0) continue;
      for (let o = 0; o < above.length; o++) above[o] = (above[o] as number) + value * (from[at + o] as number);
    }
    if (isHidden) for (let o = 0; o < above.length; o++) above[o] = Math.max(0, above[o] as number);
  }

  function back(from: Float64Array, layer: number): void {
    const [below, up, down] = [signals[layer], upstream[layer + 1], upstream[layer]] as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const columns = sizes[layer + 1] as number;
    let at = offsets[layer] as number;
    const bias = at + below.length * columns;
    for (let o = 0; o < up.length; o++) gradient[bias + o] = (gradient[bias + o] as number) + (up[o] as number);
    for (let i = 0; i < below.length; i++, at += columns) {
      const value = below[i] as number;
      if (layer > 0 && value <= 0) {
        down[i] = 0;
        continue;
      }
      let sum = 0;
      for (let o = 0; o < up.length; o++) {
        gradient[at + o] = (gradient[at + o] as number) + value * (up[o] as number);
        sum += (up[o] as number) * (from[at + o] as number);
      }
      down[i] = sum;
    }
  }
}
