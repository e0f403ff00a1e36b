import { mostLayers } from '../padded-network.ts';
import { flatWeights, forwardCode, keepActivated } from './forward.ts';
import { activationCode, fourOfCode, layersCode, signalCode } from './layers.ts';
import type { ShaderSize } from './network-shader.ts';

/**
 * Every row of support and queries through the pooled network once: whitened features and a one, the residuals of its
 * forecast, that forecast, and what the row counts: `seen` [row][features, residuals, forecast, weight], in groups of four.
 */
export const headFeaturesCode = ({ signal4, lanes }: ShaderSize): string => `
${layersCode}
struct Run {
  rows: u32, queries: u32, tileRows: u32, layerCount: u32,
  isSoftplus: u32, kept: u32, leads: u32, unused: u32,
  layers: array<Layer, ${mostLayers + 1}>,
}
const lanes = ${lanes}u;
@group(0) @binding(0) var<uniform> run: Run;
@group(0) @binding(1) var<storage, read> inputs: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<f32>;
@group(0) @binding(3) var<storage, read> known: array<f32>;
@group(0) @binding(4) var<storage, read> queries: array<f32>;
@group(0) @binding(5) var<storage, read> parameters: array<f32>;
@group(0) @binding(6) var<storage, read> whitening: array<f32>;
@group(0) @binding(7) var<storage, read_write> seen: array<vec4f>;
${signalCode(signal4)}
${['inputs', 'queries', 'parameters', 'whitening'].map(fourOfCode).join('')}
${activationCode}
${forwardCode(flatWeights, keepActivated)}
fn whiten(row: u32, column4: u32) -> vec4f {
  let last = run.layers[run.layerCount - 1u];
  let real = run.kept - min(run.kept, 4u * column4);
  var sum = vec4f(0);
  for (var k = 0u; k < last.inputs; k++) {
    let centered = signal[last.signal + row * last.inputs4 + k / 4u][k % 4u] - whitening[k];
    sum += centered * whitening_four(last.inputs + k * run.kept + 4u * column4, real);
  }
  if (column4 == run.kept / 4u) { sum[run.kept % 4u] = 1.0; }
  return sum;
}
fn output(row: u32, column: u32) -> f32 {
  let width4 = run.layers[run.layerCount - 1u].outputs4;
  return signal[run.layers[run.layerCount].signal + row * width4 + column / 4u][column % 4u];
}
// By the precision of the forecast there, less where the outcome was far outside its spread (Cauchy's weight), nothing where
// a part of the hour is not known.
fn judge(row: u32, from_row: u32, features4: u32, leads4: u32) {
  let last = run.layers[run.layerCount - 1u];
  let row4 = features4 + 2u * leads4 + 1u;
  let spread = last.inputs * (1u + run.kept);
  var surprise = 0.0; var variance = 0.0; var observed = 0.0;
  for (var column4 = 0u; column4 < leads4; column4++) {
    var residual = vec4f(0); var expected = vec4f(0);
    for (var place = 0u; place < min(4u, run.leads - 4u * column4); place++) {
      let lead = 4u * column4 + place;
      expected[place] = output(row, lead);
      if (from_row >= run.rows) { continue; }
      let z = output(row, run.leads + lead);
      let scale = max(z, 0.0) + log(1.0 + exp(-abs(z))) + 0.02;
      let there = known[from_row * run.leads + lead];
      residual[place] = there * (targets[from_row * run.leads + lead] - expected[place]);
      surprise += (residual[place] / scale) * (residual[place] / scale);
      variance += (scale / whitening[spread + lead]) * (scale / whitening[spread + lead]);
      observed += there;
    }
    seen[from_row * row4 + features4 + column4] = residual;
    seen[from_row * row4 + features4 + leads4 + column4] = expected;
  }
  let leads = f32(run.leads);
  var weight = 0.0;
  if (from_row < run.rows) { weight = max(0.0, observed - (leads - 1)) / ((variance / leads) * (1 + surprise / leads / 2)); }
  seen[from_row * row4 + features4 + 2u * leads4] = vec4f(weight, 0, 0, 0);
}
@compute @workgroup_size(lanes)
fn features(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let begin = group.x * run.tileRows;
  let live = min(run.tileRows, run.rows + run.queries - begin);
  let first = run.layers[0];
  let held = 4u * ((live + 3u) / 4u);
  for (var place = lane; place < held * first.inputs4; place += lanes) {
    let row = begin + place / first.inputs4;
    let column = 4u * (place % first.inputs4);
    let real = first.inputs - column;
    var four = vec4f(0);
    if (row < run.rows) { four = inputs_four(row * first.inputs + column, real); }
    else if (row < run.rows + run.queries) { four = queries_four((row - run.rows) * first.inputs + column, real); }
    signal[place] = four;
  }
  for (var index = 0u; index < run.layerCount; index++) {
    workgroupBarrier();
    forward(lane, index, 0u, live);
  }
  workgroupBarrier();
  let features4 = run.kept / 4u + 1u;
  let leads4 = (run.leads + 3u) / 4u;
  let row4 = features4 + 2u * leads4 + 1u;
  for (var place = lane; place < live * features4; place += lanes) {
    seen[(begin + place / features4) * row4 + place % features4] = whiten(place / features4, place % features4);
  }
  for (var row = lane; row < live; row += lanes) { judge(row, begin + row, features4, leads4); }
}`;
