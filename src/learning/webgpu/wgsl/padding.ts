import { fourOfCode } from './layers.ts';

/** Four numbers at a time of every layer: where they lie flat (`flat`) and padded (`at`), and how many of them are real (`real`). */
const overLayers = (body: string): string => `
  for (var index = 0u; index < run.layerCount; index++) {
    let layer = run.layers[index];
    let rows = 4u * layer.inputs4;
    for (var place = lane; place < (rows + 1u) * layer.outputs4; place += lanes) {
      let row = place / layer.outputs4;
      let column = 4u * (place % layer.outputs4);
      let isBias = row == rows;
      let flat = layer.flat + select(row, layer.inputs, isBias) * layer.flatColumns + column;
      let at = layer.at4 + place;
      let real = select(0u, min(4u, layer.outputs - column), isBias || row < layer.inputs);
      ${body}
    }
  }`;

/** Between flat parameters, as they come and go, and padded ones, as they are worked on. */
export const paddingCode = `
${fourOfCode('initial')}
${fourOfCode('rates')}
fn pad_initial(lane: u32, theta: u32, origin: u32) {${overLayers('work[theta + at] = initial_four(origin + flat, real);')}
}
fn pad_rates(lane: u32, rate: u32) {${overLayers(`
      if (run.rateCount == 1u) { work[rate + at] = select(vec4f(0), vec4f(rates[0]), vec4u(0, 1, 2, 3) < vec4u(real)); }
      else { work[rate + at] = rates_four(flat, real); }`)}
}
// Outputs that nothing is asked of are as they were.
fn copy_initial(lane: u32, own: u32, origin: u32) {
  for (var at = lane; at < run.flatLength; at += lanes) { adapted[own + at] = initial[origin + at]; }
}
fn unpad(lane: u32, theta: u32, own: u32) {${overLayers(`
      let four = work[theta + at];
      for (var place = 0u; place < real; place++) { adapted[own + flat + place] = four[place]; }`)}
}`;
