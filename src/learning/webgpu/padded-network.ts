import type { NetworkShape } from '../network.ts';

/**
 * One layer as the shaders hold it: rows and columns filled up with zeros to whole groups of four, so that every read and
 * write is of four numbers at once.
 */
export interface PaddedLayer {
  readonly inputs: number;
  /** Only those outputs that anything is asked of. */
  readonly outputs: number;
  /** ⌈inputs / 4⌉, ⌈outputs / 4⌉ */
  readonly inputs4: number;
  readonly outputs4: number;
  /** Where the layer begins among the flat parameters, and how many columns a row has there. */
  readonly flat: number;
  readonly flatColumns: number;
  /** Where its padded weights begin, in groups of four, row after row; its bias follows as one more row. */
  readonly at4: number;
}

export interface PaddedNetwork {
  readonly layers: readonly PaddedLayer[];
  readonly activation: NetworkShape['activation'];
  /** Parameters, flat and unpadded. */
  readonly flatLength: number;
  /** Groups of four of all padded layers. */
  readonly length4: number;
}

export const fours = (count: number): number => Math.ceil(count / 4);

/** The shaders have room to describe so many layers. */
export const mostLayers = 7;

/** The network's layers padded; of the last one the first `outputs` columns. */
export function paddedNetwork(
  { inputSize, hiddenSizes, outputSize, activation }: NetworkShape,
  outputs: number,
): PaddedNetwork {
  const sizes = [inputSize, ...hiddenSizes, outputSize];
  if (sizes.length - 1 > mostLayers) throw new RangeError(`more than ${mostLayers} layers`);
  let flat = 0;
  let at4 = 0;
  const layers = sizes.slice(1).map((flatColumns, index): PaddedLayer => {
    const inputs = sizes[index] as number;
    const used = index === sizes.length - 2 ? outputs : flatColumns;
    const layer = { inputs, outputs: used, inputs4: fours(inputs), outputs4: fours(used), flat, flatColumns, at4 };
    flat += (inputs + 1) * flatColumns;
    at4 += (4 * layer.inputs4 + 1) * layer.outputs4;
    return layer;
  });
  return { layers, activation, flatLength: flat, length4: at4 };
}

/** What a row takes while it is worked on, in groups of four: its inputs, each layer's activations, its outputs. */
export const rowLength4 = ({ layers }: PaddedNetwork): number =>
  layers.reduce((sum, { outputs4 }) => sum + outputs4, layers[0]?.inputs4 as number);

/**
 * The layers as the shaders' uniform buffer has them, eight words each, `rows` rows worked on at once; the last of them
 * stands for the outputs.
 */
export function layerWords({ layers }: PaddedNetwork, rows: number): number[] {
  let signal4 = 0;
  const described = layers.flatMap(({ inputs, outputs, inputs4, outputs4, flat, flatColumns, at4 }) => {
    const here = [inputs, outputs, inputs4, outputs4, flat, flatColumns, at4, signal4];
    signal4 += rows * inputs4;
    return here;
  });
  const end = [...described, ...new Array<number>(7).fill(0), signal4];
  return [...end, ...new Array<number>(8 * (mostLayers + 1) - end.length).fill(0)];
}
