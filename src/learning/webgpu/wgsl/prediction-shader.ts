import { mostLayers } from '../padded-network.ts';
import { flatWeights, forwardCode, keepActivated } from './forward.ts';
import { activationCode, fourOfCode, layersCode, signalCode } from './layers.ts';
import type { ShaderSize } from './network-shader.ts';

/** What every replica's network says of every query row: a workgroup for each tile of rows of each replica. */
export const predictionCode = ({ signal4, lanes }: ShaderSize): string => `
${layersCode}
struct Run {
  rows: u32, tileRows: u32, layerCount: u32, flatLength: u32, isSoftplus: u32, unused0: u32, unused1: u32, unused2: u32,
  layers: array<Layer, ${mostLayers + 1}>,
}
const lanes = ${lanes}u;
@group(0) @binding(0) var<uniform> run: Run;
@group(0) @binding(1) var<storage, read> inputs: array<f32>;
@group(0) @binding(2) var<storage, read> parameters: array<f32>;
@group(0) @binding(3) var<storage, read_write> predicted: array<f32>;
${signalCode(signal4)}
${fourOfCode('inputs')}
${fourOfCode('parameters')}
${activationCode}
${forwardCode(flatWeights, keepActivated)}
@compute @workgroup_size(lanes)
fn predict(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let begin = group.x * run.tileRows;
  let live = min(run.tileRows, run.rows - begin);
  let first = run.layers[0];
  let held = 4u * ((live + 3u) / 4u);
  for (var place = lane; place < held * first.inputs4; place += lanes) {
    let row = place / first.inputs4;
    let column = 4u * (place % first.inputs4);
    signal[place] = inputs_four((begin + row) * first.inputs + column, select(0u, first.inputs - column, row < live));
  }
  for (var index = 0u; index < run.layerCount; index++) {
    workgroupBarrier();
    forward(lane, index, group.y * run.flatLength, live);
  }
  workgroupBarrier();
  let last = run.layers[run.layerCount - 1u];
  let outputs = run.layers[run.layerCount].signal;
  for (var place = lane; place < live * last.outputs; place += lanes) {
    let row = place / last.outputs;
    let column = place % last.outputs;
    predicted[(group.y * run.rows + begin) * last.outputs + place] = signal[outputs + row * last.outputs4 + column / 4u][column % 4u];
  }
}`;
