import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import type { NamedArray } from './safetensors.ts';

export { under } from './under.ts';

/** Arrays under their names, in a fixed order: what is learned, stored and handed to a method. */
export type NamedArrays = Readonly<Record<string, NamedArray>>;
/** The same as tensors, on a tape or in a tidy. */
export type NamedTensors = Readonly<Record<string, Tensor>>;

export const elementCount = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** An array of this shape that holds one value everywhere. */
export const filled = (shape: readonly number[], value: number): NamedArray => ({
  shape,
  values: new Float32Array(elementCount(shape)).fill(value),
});

/** The caller disposes, or calls in a tidy. */
export const toTensors = (arrays: NamedArrays): NamedTensors =>
  Object.fromEntries(Object.entries(arrays).map(([name, { shape, values }]) => [name, tensor(values, [...shape])]));

/** The inverse of `under`. */
export const prefixed = <T>(prefix: string, named: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(named).map(([name, each]) => [`${prefix}.${name}`, each]));

/** The parts as one array, one after the other. */
export function concatenated(parts: readonly ArrayLike<number>[]): Float32Array {
  const flat = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    flat.set(part, offset);
    offset += part.length;
  }
  return flat;
}

/** All values as one array, in the order of the names. */
export const flattenArrays = (arrays: NamedArrays): Float32Array =>
  concatenated(Object.values(arrays).map(({ values }) => values));

/** The inverse of `flattenArrays`: names and shapes of `like`, values of `flat`. */
export function arraysLike(like: NamedArrays, flat: Float32Array): NamedArrays {
  let offset = 0;
  return Object.fromEntries(
    Object.entries(like).map(([name, { shape, values }]) => {
      const own = flat.slice(offset, offset + values.length);
      offset += values.length;
      return [name, { shape, values: own }];
    }),
  );
}
