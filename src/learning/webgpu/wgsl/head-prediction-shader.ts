import { fourOfCode } from './layers.ts';

/** The pooled forecast of each query row and what each replica's last layer adds to it, [replica, query, lead]. */
export const headPredictionCode = (lanes: number): string => `
struct Run { rows: u32, queries: u32, features: u32, leads: u32 }
@group(0) @binding(0) var<uniform> run: Run;
@group(0) @binding(1) var<storage, read> seen: array<vec4f>;
@group(0) @binding(2) var<storage, read> heads: array<f32>;
@group(0) @binding(3) var<storage, read_write> predicted: array<f32>;
${fourOfCode('heads')}
@compute @workgroup_size(${lanes})
fn predict(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let features4 = (run.features + 3u) / 4u;
  let leads4 = (run.leads + 3u) / 4u;
  let row4 = features4 + 2u * leads4 + 1u;
  let place = group.x * ${lanes}u + lane;
  let query = place / leads4;
  let column4 = place % leads4;
  if (query >= run.queries) { return; }
  let at = (run.rows + query) * row4;
  let head = group.y * run.features * run.leads + 4u * column4;
  let real = run.leads - 4u * column4;
  var sum = seen[at + features4 + leads4 + column4];
  for (var i = 0u; i < run.features; i++) { sum += seen[at + i / 4u][i % 4u] * heads_four(head + i * run.leads, real); }
  for (var lead = 0u; lead < min(4u, real); lead++) {
    predicted[(group.y * run.queries + query) * run.leads + 4u * column4 + lead] = sum[lead];
  }
}`;
