import { mostLayers, type PaddedNetwork } from '../padded-network.ts';
import { backCode, weightGradientCode } from './backward.ts';
import { forwardCode, paddedWeights } from './forward.ts';
import { activationCode, barrier, fourOfCode, layersCode, signalCode } from './layers.ts';
import { paddingCode } from './padding.ts';
import { stepCode } from './step.ts';
import { sumOverLanesCode } from './sum-over-lanes.ts';

export interface ShaderSize {
  /** Groups of four that the workgroup holds of rows at work. */
  readonly signal4: number;
  /** Threads of a workgroup. */
  readonly lanes: number;
}

/** Groups of four of a replica's part of `work`: its weights, rates and velocity, then what each chunk of its support needs: the first weights, its gradient, its sum of weights. */
export const replicaLength4 = ({ length4 }: PaddedNetwork, chunks: number): number =>
  3 * length4 + chunks * (2 * length4 + 1);

const declarations = ({ signal4, lanes }: ShaderSize): string => `
${layersCode}
struct Run {
  steps: u32, step: u32, firstReplica: u32, chunks: u32,
  minibatches: u32, initialStride: u32, rateCount: u32, tileRows: u32,
  layerCount: u32, frozenLayers: u32, flatLength: u32, length4: u32,
  isSoftplus: u32, largestNorm: f32, momentum: f32, pull: f32,
  layers: array<Layer, ${mostLayers + 1}>,
}
const lanes = ${lanes}u;
@group(0) @binding(0) var<uniform> run: Run;
@group(0) @binding(1) var<storage, read> initial: array<f32>;
@group(0) @binding(2) var<storage, read> rates: array<f32>;
@group(0) @binding(3) var<storage, read> inputs: array<f32>;
@group(0) @binding(4) var<storage, read> targets: array<f32>;
@group(0) @binding(5) var<storage, read> weights: array<f32>;
@group(0) @binding(6) var<storage, read> slots: array<vec2u>;
@group(0) @binding(7) var<storage, read_write> adapted: array<f32>;
@group(0) @binding(8) var<storage, read_write> work: array<vec4f>;
${signalCode(signal4)}
var<workgroup> slotRow: array<u32, 64>;
var<workgroup> slotWeight: array<f32, 64>;`;

/** Rows beyond the last are zeros with no weight, to the next whole four. */
const loadCode = `
${fourOfCode('inputs')}
${fourOfCode('targets')}
${fourOfCode('weights')}
fn load_rows(lane: u32, firstSlot: u32, stride: u32, live: u32) {
  let layer = run.layers[0];
  let held = 4u * ((live + 3u) / 4u);
  for (var place = lane; place < held * layer.inputs4; place += lanes) {
    let row = place / layer.inputs4;
    let column = 4u * (place % layer.inputs4);
    var slot = vec2u(0);
    if (row < live) { slot = slots[firstSlot + row * stride]; }
    signal[place] = inputs_four(slot.x * layer.inputs + column, select(0u, layer.inputs - column, row < live));
    if (column == 0u) {
      slotRow[row] = slot.x;
      slotWeight[row] = bitcast<f32>(slot.y);
    }
  }
}`;

/** Of the last layer the slope of weight · (output − target)² in place of the output. */
const keepErrors = `
      if (index + 1u < run.layerCount) { four = within(activate(four), column4, layer.outputs); }
      else if (row < live) {
        let real = layer.outputs - 4u * column4;
        let at = slotRow[row] * layer.outputs + 4u * column4;
        let weight = slotWeight[row] * weights_four(at, real);
        seenWeight += dot(weight, vec4f(1));
        four = within(2 * weight * (four - targets_four(at, real)), column4, layer.outputs);
      } else { four = vec4f(0); }`;

/** Forward through all layers, and back down to the first that moves: adds one tile's gradient to what lies at `gradient`. */
const addTileCode = `
var<private> seenWeight: f32;
${activationCode}
${forwardCode(paddedWeights, keepErrors)}
${weightGradientCode}
${backCode}
fn add_tile(lane: u32, theta: u32, gradient: u32, firstSlot: u32, stride: u32, live: u32, isFirst: bool) {
  load_rows(lane, firstSlot, stride, live);
  for (var index = 0u; index < run.layerCount; index++) {
    workgroupBarrier();
    forward(lane, index, theta, live);
  }
  for (var up = 1u; up + run.frozenLayers <= run.layerCount; up++) {
    let index = run.layerCount - up;
    workgroupBarrier();
    weight_gradient(lane, index, gradient, live, isFirst);
    if (index > run.frozenLayers) {
      workgroupBarrier();
      back(lane, index, theta, live);
    }
  }
  workgroupBarrier();
}`;

const commonCode = (size: ShaderSize): string =>
  [declarations(size), paddingCode, loadCode, sumOverLanesCode, addTileCode, stepCode].join('\n');

const replicaCode = `
  let replica = run.firstReplica + group.x;
  let firstSlot = slots[2u * replica].x;
  let count = slots[2u * replica].y;
  let factor = bitcast<f32>(slots[2u * replica + 1u].x);
  let chunkLength4 = 2u * run.length4 + 1u;
  let own = group.x * (3u * run.length4 + run.chunks * chunkLength4);
  let chunksAt = own + 3u * run.length4;
  let origin = replica * run.initialStride;
  let flatAt = replica * run.flatLength;`;

/** The step's minibatch: every n-th slot, from the batch's number on. Never more of them than the replica has rows. */
const batchCode = `
    let batches = min(run.minibatches, count);
    let batch = step % batches;
    let rows = (count + batches - 1u - batch) / batches;`;

/** All steps of a replica in one workgroup. */
export const fusedCode = (size: ShaderSize): string => `${commonCode(size)}
@compute @workgroup_size(lanes)
fn all_steps(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  ${replicaCode}
  pad_initial(lane, own, origin);
  pad_initial(lane, chunksAt, origin);
  pad_rates(lane, own + run.length4);
  copy_initial(lane, flatAt, origin);
  ${barrier}
  for (var step = 0u; step < run.steps; step++) {${batchCode}
    seenWeight = 0.0;
    for (var begin = 0u; begin < rows; begin += run.tileRows) {
      let slot = firstSlot + batch + begin * batches;
      add_tile(lane, own, chunksAt + run.length4, slot, batches, min(run.tileRows, rows - begin), begin == 0u);
    }
    storageBarrier();
    let total = sum_over_lanes(lane, seenWeight);
    take_step(lane, own, own, factor, total, step == 0u);
    ${barrier}
  }
  unpad(lane, own, flatAt);
}`;

/** Two dispatches a step: every chunk's gradient in a workgroup of its own, then one workgroup a replica for the step. */
export const tiledCode = (size: ShaderSize): string => `${commonCode(size)}
@compute @workgroup_size(lanes)
fn chunk_gradient(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  ${replicaCode}
  let step = run.step;
  let chunk = chunksAt + group.y * chunkLength4;
  ${batchCode}
  if (step == 0u) {
    pad_initial(lane, chunk, origin);
    ${barrier}
  }
  let theta = select(own, chunk, step == 0u);
  seenWeight = 0.0;
  let firstRow = group.y * run.tileRows;
  for (var begin = firstRow; begin < rows; begin += run.tileRows * run.chunks) {
    let slot = firstSlot + batch + begin * batches;
    add_tile(lane, theta, chunk + run.length4, slot, batches, min(run.tileRows, rows - begin), begin == firstRow);
  }
  // A replica of fewer rows than others leaves some of its chunks without any.
  if (firstRow >= rows) {
    for (var at = lane; at < run.length4; at += lanes) { work[chunk + run.length4 + at] = vec4f(0); }
  }
  let total = sum_over_lanes(lane, seenWeight);
  if (lane == 0u) { work[chunk + 2u * run.length4] = vec4f(total, 0, 0, 0); }
}
@compute @workgroup_size(lanes)
fn one_step(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  ${replicaCode}
  if (run.step == 0u) {
    pad_rates(lane, own + run.length4);
    copy_initial(lane, flatAt, origin);
    ${barrier}
    // Frozen layers are never stepped, and stay as the chunks found them.
    for (var at = lane; at < run.layers[run.frozenLayers].at4; at += lanes) { work[own + at] = work[chunksAt + at]; }
  }
  var total = 0.0;
  for (var chunk = 0u; chunk < run.chunks; chunk++) { total += work[chunksAt + (chunk + 1u) * chunkLength4 - 1u].x; }
  take_step(lane, own, select(own, chunksAt, run.step == 0u), factor, total, run.step == 0u);
  if (run.step + 1u == run.steps) {
    ${barrier}
    unpad(lane, own, flatAt);
  }
}`;
