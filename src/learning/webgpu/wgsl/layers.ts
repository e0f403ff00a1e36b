/**
 * The layers' sizes come with the uniform buffer and not with the code: one compiled shader serves every network. Compiling
 * took seconds where the sizes stood in the code.
 */
export const layersCode = `
struct Layer {
  inputs: u32, outputs: u32, inputs4: u32, outputs4: u32, flat: u32, flatColumns: u32, at4: u32, signal: u32,
}`;

/** The workgroup's memory for rows at work: what each layer is given, and the outputs, in groups of four. */
export const signalCode = (length4: number): string => `var<workgroup> signal: array<vec4f, ${length4}>;`;

/** Both kinds of memory: what one thread wrote before, every thread of the workgroup sees after. */
export const barrier = 'workgroupBarrier(); storageBarrier();';

/** ReLU or softplus, and its slope from its own value: what lies before it is not kept. */
export const activationCode = `
fn activate(sum: vec4f) -> vec4f {
  // Of what is not a number nothing is made that is one, as a maximum might.
  let positive = select(sum, vec4f(0), sum < vec4f(0));
  if (run.isSoftplus == 0u) { return positive; }
  return positive + log(1 + exp(-abs(sum)));
}
fn slope(value: vec4f) -> vec4f {
  if (run.isSoftplus == 0u) { return select(vec4f(0), vec4f(1), value > vec4f(0)); }
  // The logistic function of z is 1 − exp(−softplus(z)); by its series where the difference would lose its digits.
  return select(1 - exp(-value), value * (1 - value * (0.5 - value / 6)), value < vec4f(0.01));
}
// Nothing in columns beyond the last: softplus of nothing is not nothing.
fn within(four: vec4f, column4: u32, columns: u32) -> vec4f {
  return select(vec4f(0), four, 4 * column4 + vec4u(0, 1, 2, 3) < vec4u(columns));
}`;

/** Four neighbouring numbers of `array` from `at` on, of which `real` are there, zeros for the others. */
export const fourOfCode = (array: string): string => `
fn ${array}_four(at: u32, real: u32) -> vec4f {
  var four = vec4f(0);
  if (real > 0u) { four.x = ${array}[at]; }
  if (real > 1u) { four.y = ${array}[at + 1u]; }
  if (real > 2u) { four.z = ${array}[at + 2u]; }
  if (real > 3u) { four.w = ${array}[at + 3u]; }
  return four;
}`;
