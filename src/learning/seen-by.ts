import type { Tensor2D } from '@tensorflow/tfjs-core';
import { meanAndScale } from './distribution.ts';
import { hiddenFeatures, lastLayer, type NetworkShape, type Parameters } from './network.ts';
import { tidied } from './tidied.ts';

/** What a network makes of its inputs, its body run once. */
export interface Seen {
  /** Before the last layer, [n, last hidden size]. */
  readonly hidden: Tensor2D;
  /** Expected outputs, [n, lead], in the network's units. */
  readonly mean: Tensor2D;
  /** Their spread, [n, lead]. */
  readonly scale: Tensor2D;
}

/** inputs [n, inputSize] -> features and forecast. Call in a tidy or on a tape. */
export function seenBy(network: Parameters, inputs: Tensor2D, shape: NetworkShape): Seen {
  return tidied(() => {
    const hidden = hiddenFeatures(network, inputs, shape);
    return { hidden, ...meanAndScale(lastLayer(network, hidden)) };
  });
}
