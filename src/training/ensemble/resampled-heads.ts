import { selectWindows, type Windows } from '../../domain/glucose/windows.ts';
import type { SupportSet } from '../../learning/adaptation-method.ts';
import { type Meta, metaOf } from '../../learning/example-method.ts';
import { disposeExamples, examplesFrom } from '../../learning/examples.ts';
import { gainOf, precisionOf } from '../../learning/head/head-prior.ts';
import { headProblem } from '../../learning/head/head-problem.ts';
import { ridgeSolution } from '../../learning/head/ridge-solution.ts';
import { toTensors } from '../../learning/named-arrays.ts';
import { networkIn } from '../../learning/network.ts';
import type { Pack } from '../../learning/pack.ts';
import { integerBelow, type Random } from '../../learning/random.ts';
import { readTensors } from '../../learning/read-tensors.ts';
import { thinned } from '../../learning/support.ts';
import { tidied } from '../../learning/tidied.ts';

/** Hours of one block of the bootstrap: windows nearer than that share their meals. */
const blockHours = 3;
const mostWindows = 2048;

interface Block {
  readonly gram: Float32Array;
  readonly rightSide: Float32Array;
}

/**
 * Personal heads of as many resamples of the support: blocks of three hours drawn with replacement (Künsch 1989), each head
 * in closed form, the fixed point of the loop that ships.
 *
 * @returns flat heads, as the method that ships keeps them
 */
export async function resampledHeads(
  pack: Pack,
  support: SupportSet,
  { replicas, random }: { readonly replicas: number; readonly random: Random },
): Promise<Float32Array[]> {
  const meta = metaOf(pack, pack.manifest.shipped);
  const windows = thinned(support.windows, mostWindows);
  const blocks: Block[] = [];
  for (const part of blocksOf(windows)) blocks.push(await blockOf(meta, pack, part, { windows, hours: support.hours }));
  const [precision, gain] = (await readTensors(
    tidied(() => {
      const own = toTensors(meta.own);
      return [precisionOf(own), gainOf(own)];
    }),
  )) as [Float32Array, Float32Array];
  return Array.from({ length: replicas }, () => {
    const [first] = blocks as [Block];
    const gram = new Float64Array(first.gram.length);
    const rightSide = new Float64Array(first.rightSide.length);
    for (let draw = 0; draw < blocks.length; draw++) {
      const block = blocks[integerBelow(blocks.length, random)] as Block;
      for (const [at, value] of block.gram.entries()) (gram[at] as number) += value;
      for (const [at, value] of block.rightSide.entries()) (rightSide[at] as number) += value;
    }
    const solution = ridgeSolution(gram, precision, rightSide, Math.sqrt(gram.length));
    return solution.map((weight, at) => weight * (gain[at % gain.length] as number));
  });
}

function blocksOf(windows: Windows): Windows[] {
  const byBlock = new Map<number, number[]>();
  for (const [index, origin] of windows.origins.entries()) {
    const block = Math.floor((origin - (windows.origins[0] as number)) / (blockHours * 3_600_000));
    byBlock.set(block, [...(byBlock.get(block) ?? []), index]);
  }
  return [...byBlock.values()].map((indices) => selectWindows(windows, indices));
}

/** What one block adds to the problem of the whole support. */
async function blockOf(
  { own, generic, shape }: Meta,
  pack: Pack,
  part: Windows,
  whole: { readonly windows: Windows; readonly hours: number },
): Promise<Block> {
  const examples = examplesFrom(part, pack.manifest.normalization);
  try {
    const problem = tidied(() =>
      headProblem(toTensors(own), networkIn(toTensors(generic)), { examples, hours: whole.hours }, shape),
    );
    // The problem divides by the windows it is given; here by those of the whole.
    const share = part.count / whole.windows.count;
    const [gram, rightSide] = (await readTensors([problem.gram, problem.rightSide])) as [Float32Array, Float32Array];
    return { gram: gram.map((value) => value * share), rightSide: rightSide.map((value) => value * share) };
  } finally {
    disposeExamples(examples);
  }
}
