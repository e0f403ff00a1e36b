const places = [0, 1, 2, 3];

/**
 * The gradient of a layer's weights and bias: what it was given, transposed, × what comes down to it, added up over the rows
 * of a tile, then to what the tiles before it left among `work` from `gradient` on.
 */
export const weightGradientCode = `
fn weight_gradient(lane: u32, index: u32, gradient: u32, live: u32, isFirst: bool) {
  let layer = run.layers[index];
  let below = layer.signal;
  let above = run.layers[index + 1u].signal;
  let width4 = layer.outputs4;
  let start = gradient + layer.at4;
  let tiles = layer.inputs4 * width4;
  for (var tile = lane; tile < tiles + width4; tile += lanes) {
    let k = tile / width4;
    let column4 = tile % width4;
    var at = start + 4u * k * width4 + column4;
    if (tile < tiles) {
      ${places.map((place) => `var g${place} = vec4f(0);`).join(' ')}
      for (var row = 0u; row < live; row++) {
        let a = signal[below + row * layer.inputs4 + k];
        let d = signal[above + row * width4 + column4];
        g0 += a.x * d; g1 += a.y * d; g2 += a.z * d; g3 += a.w * d;
      }
      ${places.map((place) => `if (!isFirst) { g${place} += work[at]; } work[at] = g${place}; at += width4;`).join('\n      ')}
    } else {
      var sum = vec4f(0);
      for (var row = 0u; row < live; row++) { sum += signal[above + row * width4 + column4]; }
      if (!isFirst) { sum += work[at]; }
      work[at] = sum;
    }
  }
}`;

/**
 * What comes down through a layer: (what comes down to it × weightᵀ) ∘ slope, written over the activations it was made from.
 * Call behind a barrier after the weights' gradient, which reads those.
 */
export const backCode = `
fn back(lane: u32, index: u32, theta: u32, live: u32) {
  let layer = run.layers[index];
  let above = run.layers[index + 1u].signal;
  let width4 = layer.outputs4;
  let tiles = ((live + 3u) / 4u) * layer.inputs4;
  for (var tile = lane; tile < tiles; tile += lanes) {
    let first = 4u * (tile / layer.inputs4);
    let k = tile % layer.inputs4;
    ${places.map((place) => `var s${place} = vec4f(0);`).join(' ')}
    let start = theta + layer.at4 + 4u * k * width4;
    let source = above + first * width4;
    for (var column4 = 0u; column4 < width4; column4++) {
      ${places.map((place) => `let w${place} = work[start + ${place}u * width4 + column4];`).join('\n      ')}
${places
  .map(
    (place) => `      let d${place} = signal[source + ${place}u * width4 + column4];
      s${place} += vec4f(dot(d${place}, w0), dot(d${place}, w1), dot(d${place}, w2), dot(d${place}, w3));`,
  )
  .join('\n')}
    }
    var at = layer.signal + first * layer.inputs4 + k;
    ${places.map((place) => `signal[at] = s${place} * slope(signal[at]); at += layer.inputs4;`).join('\n    ')}
  }
}`;
