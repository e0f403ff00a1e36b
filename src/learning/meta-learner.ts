import { type Scalar, type Tensor, valueAndGrads } from '@tensorflow/tfjs-core';
import type { ExampleMethod, Support } from './example-method.ts';
import type { Examples } from './examples.ts';
import type { NamedArrays, NamedTensors } from './named-arrays.ts';
import type { NetworkShape } from './network.ts';
import type { MethodSettings } from './pack.ts';
import type { Random } from './random.ts';
import type { NamedArray } from './safetensors.ts';

/** One episode as tensors. The support lies before the query in time. */
export interface Task {
  readonly support: Support;
  readonly query: Examples;
  /**
   * Weight of this person in the meta-loss: people who vary much must not drown the others. Not for losses that are
   * relative to the person's own generic error.
   */
  readonly weight: number;
}

/** What stays as it is while a method is meta-trained. */
export interface MetaContext {
  readonly shape: NetworkShape;
  /** The pooled network: `0.weight`, `0.bias`, … */
  readonly generic: NamedArrays;
  readonly settings: MethodSettings;
  /** Normalized inputs of many people, [n, inputSize]: what is common to people before anyone is adapted to. */
  readonly commonInputs?: NamedArray;
}

export interface MetaGradient {
  readonly loss: Scalar;
  /** One per meta-parameter, in their order. */
  readonly gradients: readonly Tensor[];
}

/** How a method is meta-trained: where it begins, and which way one episode pulls its meta-parameters. */
export interface MetaLearner {
  readonly method: ExampleMethod;
  /** Settings of the inner loop in meta-training; they go into the pack, unless validation chooses others. */
  readonly settings: MethodSettings;
  start(context: MetaContext, random: Random): NamedArrays;
  /** Called in a tidy. */
  metaGradient(meta: NamedTensors, task: Task, context: MetaContext): MetaGradient;
  /** Adam's rate for the meta-parameter of this name. */
  metaLearningRate(name: string): number;
  /** The nearest value that makes sense: a rate below zero would unlearn. */
  constrain?(name: string, value: number): number;
}

/** The exact gradient of the query loss after adaptation, second order and all, by the tape (Finn et al. 2017). */
export const exactGradient =
  (episodeLoss: (meta: NamedTensors, task: Task, context: MetaContext) => Scalar): MetaLearner['metaGradient'] =>
  (meta, task, context) => {
    const names = Object.keys(meta);
    const { value, grads } = valueAndGrads((...values: Tensor[]) =>
      episodeLoss(Object.fromEntries(names.map((name, index) => [name, values[index] as Tensor])), task, context),
    )(Object.values(meta));
    return { loss: value, gradients: grads };
  };
