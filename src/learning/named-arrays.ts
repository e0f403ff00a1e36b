import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import type { NamedArray } from './safetensors.ts';

/** Arrays under their names, in a fixed order: what is learned, stored and handed to a method. */
export type NamedArrays = Readonly<Record<string, NamedArray>>;
/** The same as tensors, on a tape or in a tidy. */
export type NamedTensors = Readonly<Record<string, Tensor>>;

/** The caller disposes, or calls in a tidy. */
export const toTensors = (arrays: NamedArrays): NamedTensors =>
  Object.fromEntries(Object.entries(arrays).map(([name, { shape, values }]) => [name, tensor(values, [...shape])]));

/** What stands under names that begin with `prefix` and a dot, without it. */
export function under<T>(prefix: string, named: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const start = `${prefix}.`;
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, each]) => (name.startsWith(start) ? [[name.slice(start.length), each]] : [])),
  );
}

/** The inverse of `under`. */
export const prefixed = <T>(prefix: string, named: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(named).map(([name, each]) => [`${prefix}.${name}`, each]));

/** All values as one array, in the order of the names. */
export function flattenArrays(arrays: NamedArrays): Float32Array {
  const parts = Object.values(arrays);
  const flat = new Float32Array(parts.reduce((sum, { values }) => sum + values.length, 0));
  let offset = 0;
  for (const { values } of parts) {
    flat.set(values, offset);
    offset += values.length;
  }
  return flat;
}

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
