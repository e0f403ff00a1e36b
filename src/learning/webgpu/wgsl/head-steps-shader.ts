import { barrier, signalCode } from './layers.ts';
import type { ShaderSize } from './network-shader.ts';

/** Polyak's bound and the share of it that is never passed, as in `learning/head/proximal-steps.ts`: 2 · 0.9. */
const steady = 1.8;

/**
 * The personal last layer W [feature, lead] of each replica: its Gram matrix and right side once, then all steps. A
 * workgroup for each replica.
 */
export const headStepsCode = ({ signal4, lanes }: ShaderSize): string => `
struct Run { steps: u32, scheduled: u32, tileRows: u32, features: u32, leads: u32, firstReplica: u32, unused0: u32, unused1: u32 }
const lanes = ${lanes}u;
@group(0) @binding(0) var<uniform> run: Run;
@group(0) @binding(1) var<storage, read> seen: array<vec4f>;
@group(0) @binding(2) var<storage, read> slots: array<vec2u>;
@group(0) @binding(3) var<storage, read> prior: array<f32>;
@group(0) @binding(4) var<storage, read_write> heads: array<f32>;
@group(0) @binding(5) var<storage, read_write> work: array<vec4f>;
${signalCode(signal4)}
var<workgroup> steepest: array<vec4f, 32>;

// Rows of features, and the same beside their residuals times what they count: 'signal' [row][features4], then [row][both4].
fn load_rows(lane: u32, firstSlot: u32, begin: u32, live: u32, factor: f32, features4: u32, leads4: u32) {
  let both4 = features4 + leads4;
  let row4 = both4 + leads4 + 1u;
  for (var place = lane; place < live * both4; place += lanes) {
    let row = place / both4;
    let column4 = place % both4;
    let slot = slots[firstSlot + begin + row];
    let four = seen[slot.x * row4 + column4];
    let weight = factor * bitcast<f32>(slot.y) * seen[slot.x * row4 + row4 - 1u].x;
    if (column4 < features4) { signal[row * features4 + column4] = four; }
    signal[run.tileRows * features4 + place] = weight * four;
  }
}
fn add_products(lane: u32, own: u32, live: u32, isFirst: bool, features4: u32, both4: u32) {
  for (var tile = lane; tile < features4 * both4; tile += lanes) {
    let k = tile / both4;
    let column4 = tile % both4;
    var g0 = vec4f(0); var g1 = vec4f(0); var g2 = vec4f(0); var g3 = vec4f(0);
    for (var row = 0u; row < live; row++) {
      let a = signal[row * features4 + k];
      let d = signal[run.tileRows * features4 + row * both4 + column4];
      g0 += a.x * d; g1 += a.y * d; g2 += a.z * d; g3 += a.w * d;
    }
    var at = own + 4u * k * both4 + column4;
    if (!isFirst) { g0 += work[at]; } work[at] = g0; at += both4;
    if (!isFirst) { g1 += work[at]; } work[at] = g1; at += both4;
    if (!isFirst) { g2 += work[at]; } work[at] = g2; at += both4;
    if (!isFirst) { g3 += work[at]; } work[at] = g3;
  }
}
@compute @workgroup_size(lanes)
fn head_steps(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let features4 = run.features / 4u + select(0u, 1u, run.features % 4u != 0u);
  let leads4 = (run.leads + 3u) / 4u;
  let both4 = features4 + leads4;
  let rows = 4u * features4;
  let replica = run.firstReplica + group.x;
  let firstSlot = slots[2u * replica].x;
  let count = slots[2u * replica].y;
  let factor = bitcast<f32>(slots[2u * replica + 1u].x);
  let own = group.x * rows * (both4 + 3u * leads4);
  let pulls = own + rows * both4;
  let preconditioner = pulls + rows * leads4;
  let velocity = preconditioner + rows * leads4;
  let places = run.features * leads4;

  for (var begin = 0u; begin < count; begin += run.tileRows) {
    let live = min(run.tileRows, count - begin);
    load_rows(lane, firstSlot, begin, live, factor, features4, leads4);
    workgroupBarrier();
    add_products(lane, own, live, begin == 0u, features4, both4);
    workgroupBarrier();
  }
  // Nobody's rows say nothing.
  if (count == 0u) { for (var place = lane; place < rows * both4; place += lanes) { work[own + place] = vec4f(0); } }
  ${barrier}
  for (var place = lane; place < places; place += lanes) {
    let i = place / leads4;
    var pull = vec4f(1);
    for (var lead = 0u; lead < min(4u, run.leads - 4u * (place % leads4)); lead++) {
      pull[lead] = exp(prior[i] + prior[run.features + 4u * (place % leads4) + lead]);
    }
    work[pulls + place] = pull;
    work[preconditioner + place] = 1.0 / (work[own + i * both4 + i / 4u][i % 4u] + pull);
  }
  ${barrier}
  // The steepest that the loss can be in preconditioned weights (Wolkowicz & Styan 1980), feature by feature, then in all.
  for (var place = lane; place < places; place += lanes) {
    let i = place / leads4;
    var sum = vec4f(0);
    for (var j = 0u; j < run.features; j++) {
      let together = work[own + i * both4 + j / 4u][j % 4u];
      if (j != i) { sum += together * together * work[preconditioner + j * leads4 + place % leads4]; }
    }
    work[velocity + place] = sum * work[preconditioner + place];
  }
  ${barrier}
  for (var column4 = lane; column4 < leads4; column4 += lanes) {
    var sum = vec4f(0);
    for (var i = 0u; i < run.features; i++) { sum += work[velocity + i * leads4 + column4]; }
    let d = f32(run.features);
    steepest[column4] = 1 + sqrt(((d - 1) / d) * (sum + 1e-12));
  }
  for (var place = lane; place < rows * leads4; place += lanes) { signal[place] = vec4f(0); }
  ${barrier}
  for (var step = 0u; step < run.steps; step++) {
    let rate = prior[run.features + 2u * run.leads + step];
    let momentum = prior[run.features + 2u * run.leads + run.scheduled + step];
    for (var place = lane; place < places; place += lanes) {
      let i = place / leads4;
      let column4 = place % leads4;
      var slope = work[pulls + place] * signal[place] - work[own + i * both4 + features4 + column4];
      for (var j4 = 0u; j4 < features4; j4++) {
        let a = work[own + i * both4 + j4];
        let at = 4u * j4 * leads4 + column4;
        slope += a.x * signal[at] + a.y * signal[at + leads4] + a.z * signal[at + 2u * leads4] + a.w * signal[at + 3u * leads4];
      }
      var faster = work[preconditioner + place] * slope;
      if (step > 0u) { faster += momentum * work[velocity + place]; }
      work[velocity + place] = faster;
    }
    workgroupBarrier();
    for (var place = lane; place < places; place += lanes) {
      let most = ${steady} * (1 + momentum) / steepest[place % leads4];
      signal[place] -= min(vec4f(rate), most) * work[velocity + place];
    }
    workgroupBarrier();
  }
  for (var at = lane; at < run.features * run.leads; at += lanes) {
    let lead = at % run.leads;
    let weight = signal[(at / run.leads) * leads4 + lead / 4u][lead % 4u];
    heads[replica * run.features * run.leads + at] = weight * exp(prior[run.features + run.leads + lead]);
  }
}`;
