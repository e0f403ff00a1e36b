import { add, matMul, relu, softplus, type Tensor, type Tensor2D, tensor, tidy } from '@tensorflow/tfjs-core';
import { concatenated, elementCount, type NamedArrays, type NamedTensors, toTensors, under } from './named-arrays.ts';
import { normal, type Random } from './random.ts';

/**
 * PersonalizedHealthNet: an MLP in -> 64 -> 32 -> out. Only ReLU and softplus are offered: tfjs is silently wrong at
 * second order for tanh and sigmoid (their gradients reuse an output that is cut from the outer tape), which would
 * corrupt the meta-gradient.
 */
export interface NetworkShape {
  readonly inputSize: number;
  readonly hiddenSizes: readonly number[];
  readonly outputSize: number;
  readonly activation: 'relu' | 'softplus';
}

/** Weight and bias of each layer in turn: [in, out], [out], … Passed, never mutated. */
export type Parameters = readonly Tensor[];

/** What the network makes of its inputs before its last layer: [batch, inputSize] -> [batch, last hidden size]. */
export function hiddenFeatures(parameters: Parameters, inputs: Tensor2D, shape: NetworkShape): Tensor2D {
  const activate = shape.activation === 'relu' ? relu : softplus;
  return tidy(() => {
    let signal: Tensor = inputs;
    for (let layer = 0; layer < parameters.length - 2; layer += 2)
      signal = activate(add(matMul(signal, parameters[layer] as Tensor), parameters[layer + 1] as Tensor));
    return signal as Tensor2D;
  });
}

/** The linear last layer on what lies before it: [batch, last hidden size] -> [batch, outputSize]. */
export function lastLayer(parameters: Parameters, hidden: Tensor2D): Tensor2D {
  const [weight, bias] = parameters.slice(-2) as [Tensor2D, Tensor];
  return tidy(() => add(matMul(hidden, weight), bias) as Tensor2D);
}

/** inputs [batch, inputSize] -> outputs [batch, outputSize]. */
export function forward(parameters: Parameters, inputs: Tensor2D, shape: NetworkShape): Tensor2D {
  return tidy(() => lastLayer(parameters, hiddenFeatures(parameters, inputs, shape)));
}

/** Shapes of all parameters, in their order. */
export function parameterShapes({ inputSize, hiddenSizes, outputSize }: NetworkShape): number[][] {
  const sizes = [inputSize, ...hiddenSizes, outputSize];
  return sizes.slice(1).flatMap((size, layer) => [[sizes[layer] as number, size], [size]]);
}

/** `0.weight`, `0.bias`, `1.weight`, … in the order of the parameters. */
export const parameterNames = (shape: NetworkShape): string[] =>
  parameterShapes(shape).map((each, index) => `${index >> 1}.${each.length === 2 ? 'weight' : 'bias'}`);

/** Flat parameters -> arrays under their names. */
export function namedParameters(flat: Float32Array, shape: NetworkShape): NamedArrays {
  const shapes = parameterShapes(shape);
  if (flat.length !== parameterCount(shape))
    throw new RangeError(`expected ${parameterCount(shape)} parameters, got ${flat.length}`);
  let offset = 0;
  return Object.fromEntries(
    parameterNames(shape).map((name, index) => {
      const own = shapes[index] as number[];
      const values = flat.slice(offset, offset + elementCount(own));
      offset += values.length;
      return [name, { shape: own, values }];
    }),
  );
}

/** The network's tensors out of named ones that hold it, in order. */
export const networkIn = (named: NamedTensors): Parameters => Object.values(named);

/** The initialization among what a method meta-learned. */
export const initialIn = (own: NamedTensors): Parameters => networkIn(under('initial', own));

/** How many numbers the network has. */
export const parameterCount = (shape: NetworkShape): number =>
  parameterShapes(shape).reduce((sum, each) => sum + elementCount(each), 0);

/** He initialization (He et al. 2015): weights ~ N(0, 2 / fan-in), biases zero; the output layer starts near zero. */
export function initialParameters(shape: NetworkShape, random: Random): Parameters {
  const shapes = parameterShapes(shape);
  return shapes.map((each, index) => {
    const isLast = index >= shapes.length - 2;
    const spread = each.length === 1 ? 0 : Math.sqrt(2 / (each[0] as number)) * (isLast ? 0.1 : 1);
    return tensor(
      Float32Array.from({ length: elementCount(each) }, () => spread * normal(random)),
      each,
    );
  });
}

/** All parameters as one array, in their order. */
export async function flatten(parameters: Parameters): Promise<Float32Array> {
  return concatenated(await Promise.all(parameters.map((parameter) => parameter.data())));
}

/** The same where waiting costs nothing: on a CPU backend, in meta-training. */
export const flattenSync = (parameters: Parameters): Float32Array =>
  concatenated(parameters.map((parameter) => parameter.dataSync()));

/** The inverse of `flatten`. The caller disposes the tensors. */
export const unflatten = (flat: Float32Array, shape: NetworkShape): Parameters =>
  networkIn(toTensors(namedParameters(flat, shape)));
