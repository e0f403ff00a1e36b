import { add, div, matMul, maximum, mul, type Scalar, sub, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Support } from '../../example-method.ts';
import type { MetaContext } from '../../meta-learner.ts';
import { type NamedTensors, toTensors, under } from '../../named-arrays.ts';
import { networkIn } from '../../network.ts';
import { type Seen, seenBy } from '../../seen-by.ts';
import { attention } from './attention.ts';
import { type BothWays, contextualKeys } from './contextual-keys.ts';
import { poolingInTime } from './pooling.ts';
import { type Reader, readSupport } from './read-support.ts';

/** What is kept of a person: situations to compare with, and what became of them. */
export interface Memory {
  /** g, [m, e] */
  readonly keys: Tensor2D;
  /** How far the generic network was off, [m, lead], in the network's units; zero where not known. */
  readonly residuals: Tensor2D;
  /** Score of the slot that matches nothing. */
  readonly nothing: Scalar;
}

/** Less support than this says nothing more about itself. */
const fewestHours = 0.5;

const seenByGeneric = (inputs: Tensor2D, { generic, shape }: MetaContext): Seen =>
  seenBy(networkIn(toTensors(generic)), inputs, shape);

const embed = (hidden: Tensor2D, { weight, bias }: NamedTensors): Tensor2D =>
  add(matMul(hidden, weight as Tensor2D), bias as Tensor1D);

/** Support -> memory of at most `settings.memory` situations. Call in a tidy or on a tape. */
export function remember(own: NamedTensors, { examples, hours }: Support, context: MetaContext): Memory {
  const { hidden, mean: expected } = seenByGeneric(examples.inputs, context);
  const pooling = poolingInTime(examples.count, context.settings.memory as number);
  const errors = matMul(pooling, mul(examples.known, sub(examples.targets, expected)));
  const known = matMul(pooling, examples.known);
  const keys = embed(matMul(pooling, hidden), under('key', own));
  // As many slots for nothing as there are keys: how much is remembered must not decide how much it is believed.
  const forKeys = Math.log(keys.shape[0]);
  const forHours = mul(own.slope as Scalar, Math.log(Math.max(fewestHours, hours)));
  return {
    keys: contextualKeys(keys, under('context', own) as BothWays),
    residuals: div(errors, maximum(known, 1e-6)),
    nothing: add(forKeys, sub(own.nothing as Scalar, forHours)),
  };
}

/** ŷ(x) = generic(x) + Σᵢ a(x, xᵢ) rᵢ: [n, feature] -> [n, lead]. Call in a tidy or on a tape. */
export function recall(own: NamedTensors, memory: Memory, inputs: Tensor2D, context: MetaContext): Tensor2D {
  const { hidden, mean: expected } = seenByGeneric(inputs, context);
  const { keys, residuals, nothing } = memory;
  const query = embed(hidden, under('query', own));
  const read = readSupport(query, keys, under('reader', own) as Reader, context.settings.readSteps as number);
  const weights = attention(read, keys, { sharpness: own.sharpness as Scalar, nothing });
  return add(expected, matMul(weights, residuals));
}
