/** Where a layer's weights are read from. */
export interface WeightsCode {
  /** Where the layer's weights begin, and how far one row is from the next. */
  readonly start: string;
  readonly stride: string;
  /** Four columns from `at` on, an expression. */
  readonly read: (at: string) => string;
  /** Where row `4 k + place` begins. */
  readonly row: (place: number) => string;
  readonly bias: string;
}

/** Weights that lie padded among `work`, from `theta` on. */
export const paddedWeights: WeightsCode = {
  start: 'theta + layer.at4 + column4',
  stride: 'layer.outputs4',
  read: (at) => `work[${at}]`,
  row: (place) => `start + (4u * k + ${place}u) * stride`,
  bias: 'start + 4u * layer.inputs4 * stride',
};

/**
 * Weights that lie flat among `parameters`, from `theta` on. A row beyond the last is read as the last: it meets inputs of
 * zero, and must not be a neighbour's number that is none. Columns beyond the last are never used.
 */
export const flatWeights: WeightsCode = {
  start: 'theta + layer.flat + 4u * column4',
  stride: 'layer.flatColumns',
  read: (at) => `parameters_four(${at}, 4u)`,
  row: (place) => `start + min(4u * k + ${place}u, layer.inputs - 1u) * stride`,
  bias: 'start + layer.inputs * stride',
};

const places = [0, 1, 2, 3];

/**
 * signal [row, inputs] × weight [inputs, outputs] + bias, what the next layer is given; `keep`, statements, makes of the
 * sums `four` of a row at columns 4 · `column4` what is kept. A thread makes four rows of four columns at a time: 64
 * multiplications for eight reads of four.
 */
export const forwardCode = (weights: WeightsCode, keep: string): string => `
fn forward(lane: u32, index: u32, theta: u32, live: u32) {
  let layer = run.layers[index];
  let into = run.layers[index + 1u].signal;
  let width4 = layer.outputs4;
  let stride = ${weights.stride};
  let tiles = ((live + 3u) / 4u) * width4;
  for (var tile = lane; tile < tiles; tile += lanes) {
    let first = 4u * (tile / width4);
    let column4 = tile % width4;
    let start = ${weights.start};
    let bias = ${weights.read(weights.bias)};
    ${places.map((place) => `var s${place} = bias;`).join(' ')}
    var source = layer.signal + first * layer.inputs4;
    for (var k = 0u; k < layer.inputs4; k++) {
      ${places.map((place) => `let w${place} = ${weights.read(weights.row(place))};`).join('\n      ')}
${places
  .map(
    (place) => `      let a${place} = signal[source + k + ${place}u * layer.inputs4];
      s${place} += a${place}.x * w0 + a${place}.y * w1 + a${place}.z * w2 + a${place}.w * w3;`,
  )
  .join('\n')}
    }
    let at = into + first * width4 + column4;
    ${places.map((place) => `signal[at + ${place}u * width4] = s${place};`).join(' ')}
    for (var row = first; row < first + 4u; row++) {
      var four = signal[into + row * width4 + column4];
      ${keep}
      signal[into + row * width4 + column4] = four;
    }
  }
}`;

/** Activations, except of the last layer, whose sums are the outputs. */
export const keepActivated =
  'if (index + 1u < run.layerCount) { four = within(activate(four), column4, layer.outputs); }';
