import { add, matMul, relu, softplus, type Tensor, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import type { NetworkShape, Parameters } from './network.ts';

/** What the network makes of its inputs before its last, linear layer: [batch, inputSize] -> [batch, last hidden size]. */
export function hiddenFeatures(parameters: Parameters, inputs: Tensor2D, shape: NetworkShape): Tensor2D {
  const activate = shape.activation === 'relu' ? relu : softplus;
  return tidy(() => {
    let signal: Tensor = inputs;
    for (let layer = 0; layer < parameters.length - 2; layer += 2)
      signal = activate(add(matMul(signal, parameters[layer] as Tensor), parameters[layer + 1] as Tensor));
    return signal as Tensor2D;
  });
}
