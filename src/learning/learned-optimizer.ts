import {
  abs,
  add,
  clipByValue,
  concat,
  div,
  fill,
  log,
  matMul,
  maximum,
  mul,
  reshape,
  type Scalar,
  sigmoid,
  sub,
  type Tensor,
  type Tensor2D,
  tidy,
  zeros,
} from '@tensorflow/tfjs-core';
import { filled, type NamedArrays, type NamedTensors, under } from './named-arrays.ts';
import type { Parameters } from './network.ts';
import { normal, type Random } from './random.ts';
import { tidied } from './tidied.ts';

/**
 * The optimizer of Ravi & Larochelle (2017): an LSTM whose cell state is the learner's parameters. Every coordinate is
 * one column and all share the weights, so that a larger learner needs no larger optimizer.
 */
export interface OptimizerState {
  /** The learner's n parameters, which are the cell state c, [1, n]. */
  readonly parameters: Tensor2D;
  /** The input gate i of the step before, [1, n]. */
  readonly inputGate: Tensor2D;
  /** The forget gate f of the step before, [1, n]. */
  readonly forgetGate: Tensor2D;
  /** Output h of the reader, the first of the two LSTMs, [unit, n]. */
  readonly read: Tensor2D;
  /** The reader's own cell, [unit, n]. */
  readonly memory: Tensor2D;
}

/** What a step sees of the examples. Constants, as in the paper: no gradient flows through them. */
export interface Observation {
  /** ∇L where the parameters stand, [1, n]. */
  readonly gradient: Tensor2D;
  readonly loss: Scalar;
}

/** The input gate opens this far at first, so that learning begins as gradient descent at this rate. */
const firstRate = 0.01;
/** The forget gate begins at σ(8): 0.03 % of a weight is forgotten in a step. */
const firstForgetBias = 8;

/**
 * The reader begins with many answers to what it sees, the gates nearly deaf to them. With small weights throughout, as
 * the paper begins, 300 episodes on badly scaled quadratics taught no more than one fixed rate knows: sizes of gradients
 * are brought to logarithms over ten, and a factor of ten between two of them is only 0.23.
 */
const firstSpread = { reader: 1, gate: 0.1 };

/** Random weights, and biases that begin as gentle gradient descent. `units` is the width of the reader. */
export function firstOptimizer(units: number, random: Random): NamedArrays {
  const reads = { outputs: units, inputs: 4 + units, spread: firstSpread.reader, bias: 0 };
  const gate = { outputs: 1, inputs: units + 2, spread: firstSpread.gate };
  const layers = {
    'reader.forget': { ...reads, bias: 1 },
    'reader.input': reads,
    'reader.candidate': reads,
    'reader.output': reads,
    inputGate: { ...gate, bias: Math.log(firstRate / (1 - firstRate)) },
    forgetGate: { ...gate, bias: firstForgetBias },
  };
  return Object.fromEntries(
    Object.entries(layers).flatMap(([name, { outputs, inputs, spread, bias }]) => {
      const weights = Float32Array.from({ length: outputs * inputs }, () => spread * normal(random));
      return [
        [`${name}.weight`, { shape: [outputs, inputs], values: weights }],
        [`${name}.bias`, filled([outputs, 1], bias)],
      ];
    }),
  );
}

/** Tensors of any shape as one row, [1, n]. */
export const inOneRow = (tensors: readonly Tensor[]): Tensor2D =>
  tidy(() => concat(tensors.map((each) => reshape(each, [1, -1])) as Tensor2D[], 1));

/** Where every episode begins: at the learned initialization, with nothing read, forgotten or taken in. */
export function optimizerStart(own: NamedTensors, initial: Parameters): OptimizerState {
  return tidied(() => {
    const parameters = inOneRow(initial);
    const n = parameters.shape[1];
    const units = (own['reader.output.bias'] as Tensor).size;
    return {
      parameters,
      inputGate: zeros([1, n]) as Tensor2D,
      forgetGate: fill([1, n], 1) as Tensor2D,
      read: zeros([units, n]) as Tensor2D,
      memory: zeros([units, n]) as Tensor2D,
    };
  });
}

/**
 * x -> (log |x| / p, sign x) where |x| ≥ e^−p, else (−1, e^p x), with p = 10 (the paper's section 3.2, after Andrychowicz
 * et al. 2016): sizes of every order, and the smallest values as they are. [1, n] -> [2, n]
 */
export function preprocessed(values: Tensor2D): Tensor2D {
  const p = 10;
  const least = Math.exp(-p);
  return tidy(() =>
    concat([div(log(maximum(abs(values), least)), p), clipByValue(div(values, least), -1, 1)] as Tensor2D[], 0),
  );
}

// The gates are never differentiated twice, where tfjs would be wrong for a sigmoid. Written so, the device needs no tanh.
const tanh = (value: Tensor): Tensor => sub(mul(2, sigmoid(mul(2, value))), 1);

/** The layer of this name: weight [output, input] · inputs [input, n] + bias [output, 1]. */
function layer(own: NamedTensors, name: string, inputs: Tensor2D): Tensor2D {
  const { weight, bias } = under(name, own);
  return add(matMul(weight as Tensor2D, inputs), bias as Tensor) as Tensor2D;
}

/** The reader, a plain LSTM: what it sees [4, n] -> its output h and its cell. */
function readOn(
  own: NamedTensors,
  seen: Tensor2D,
  { read, memory }: OptimizerState,
): Pick<OptimizerState, 'read' | 'memory'> {
  const inputs = concat([seen, read], 0);
  const gate = (name: string) => sigmoid(layer(own, `reader.${name}`, inputs));
  const candidate = tanh(layer(own, 'reader.candidate', inputs));
  const next = add(mul(gate('forget'), memory), mul(gate('input'), candidate));
  return { read: mul(gate('output'), tanh(next)) as Tensor2D, memory: next as Tensor2D };
}

/**
 * One step, c ← f ∘ c + i ∘ (−∇L), where i and f are σ(W · [h, c, the same gate before] + b). With less than full
 * confidence κ it goes that part of the way, c ← c + κ ((f − 1) ∘ c − i ∘ ∇L): where little is known, little is
 * learned, and little forgotten.
 */
export function optimizerStep(
  own: NamedTensors,
  state: OptimizerState,
  { gradient, loss }: Observation,
  confidence: Scalar,
): OptimizerState {
  return tidied(() => {
    const { parameters } = state;
    const lossEverywhere = mul(fill(parameters.shape, 1), preprocessed(reshape(loss, [1, 1]))) as Tensor2D;
    const { read, memory } = readOn(own, concat([preprocessed(gradient), lossEverywhere], 0), state);
    const gate = (name: 'inputGate' | 'forgetGate') =>
      sigmoid(layer(own, name, concat([read, parameters, state[name]], 0))) as Tensor2D;
    const [inputGate, forgetGate] = [gate('inputGate'), gate('forgetGate')];
    const move = sub(mul(sub(forgetGate, 1), parameters), mul(inputGate, gradient));
    return { parameters: add(parameters, mul(confidence, move)) as Tensor2D, inputGate, forgetGate, read, memory };
  });
}
