/** v ← momentum · v + clip(∇); θ ← θ − factor · rate ∘ v: one step, from what the chunks of the support found. */
export const stepCode = `
fn take_step(lane: u32, own: u32, theta: u32, factor: f32, total: f32, isFirst: bool) {
  let rate = own + run.length4;
  let velocity = rate + run.length4;
  // The first chunk's copy of the first weights, where the pull goes, then its gradient.
  let first = velocity + run.length4;
  let gradient = first + run.length4;
  let begin = run.layers[run.frozenLayers].at4 + lane;
  let scale = 1.0 / max(total, 1e-6);
  var squares = 0.0;
  for (var at = begin; at < run.length4; at += lanes) {
    var sum = work[gradient + at];
    for (var chunk = 1u; chunk < run.chunks; chunk++) { sum += work[gradient + chunk * (2u * run.length4 + 1u) + at]; }
    sum *= scale;
    if (run.pull != 0.0) { sum += run.pull * (work[theta + at] - work[first + at]); }
    work[gradient + at] = sum;
    squares += dot(sum, sum);
  }
  let norm = sqrt(1e-12 + sum_over_lanes(lane, squares));
  let clip = run.largestNorm / max(norm, run.largestNorm);
  for (var at = begin; at < run.length4; at += lanes) {
    var shift = clip * work[gradient + at];
    if (run.momentum != 0.0) {
      if (!isFirst) { shift += run.momentum * work[velocity + at]; }
      work[velocity + at] = shift;
    }
    work[own + at] = work[theta + at] - factor * work[rate + at] * shift;
  }
}`;
