/** The sum of one number of every thread, the same and in the same order for all of them. */
export const sumOverLanesCode = `
var<workgroup> partial: array<f32, lanes>;
fn sum_over_lanes(lane: u32, own: f32) -> f32 {
  workgroupBarrier();
  partial[lane] = own;
  workgroupBarrier();
  var few = 0.0;
  if (lane < 16u) { for (var other = lane; other < lanes; other += 16u) { few += partial[other]; } }
  workgroupBarrier();
  if (lane < 16u) { partial[lane] = few; }
  workgroupBarrier();
  var all = 0.0;
  for (var other = 0u; other < min(16u, lanes); other++) { all += partial[other]; }
  return all;
}`;
