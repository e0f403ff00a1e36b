import { concatenated, type NamedArrays } from '../../named-arrays.ts';
import type { NetworkShape } from '../../network.ts';
import type { Replica } from '../replicas.ts';

/** `proximalMaml` as its pack holds it: the pooled network, and what was meta-learned of a personal last layer. */
export interface HeadLoop {
  readonly shape: NetworkShape;
  /** `0.weight`, `0.bias`, … */
  readonly generic: NamedArrays;
  /** `whitening.mean`, …, `logPrecision`, `rate`, …: see `learning/head`. */
  readonly own: NamedArrays;
  readonly steps: number;
}

/** One personal last layer of many: which rows it learns from, and the hours of readings they come from. */
export interface HeadReplica {
  readonly rows: ArrayLike<number>;
  readonly rowWeights?: ArrayLike<number>;
  readonly hours: number;
}

export interface HeadSizes {
  /** Of the last hidden layer, and how many whitened directions of it are kept. */
  readonly hidden: number;
  readonly kept: number;
  /** kept + 1: the one that an offset is learned by. */
  readonly features: number;
  readonly leads: number;
}

export function headSizes({ shape, own }: HeadLoop): HeadSizes {
  const [hidden, kept] = (own['whitening.transform'] as NamedArrays[string]).shape as [number, number];
  return { hidden, kept, features: kept + 1, leads: shape.outputSize / 2 };
}

const valuesOf = (own: NamedArrays, names: readonly string[]): Float32Array =>
  concatenated(names.map((name) => (own[name] as NamedArrays[string]).values));

/** Mean [hidden], transform [hidden, kept], typical spread [lead], one after the other. */
export const packedWhitening = ({ own }: HeadLoop): Float32Array =>
  valuesOf(own, ['whitening.mean', 'whitening.transform', 'whitening.spread']);

/** Precision of each feature and of each lead, gain of each lead, all logarithms; rate and momentum of each step. */
export const packedPrior = ({ own }: HeadLoop): Float32Array =>
  valuesOf(own, ['logPrecision', 'logPrecisionOfLead', 'logGain', 'rate', 'momentum']);

/** Hours count as 24 (hours / 24)^(1 + worthPower), dealt out among the rows, as `headProblem` has it. */
export function weighedReplica({ own }: HeadLoop, { rows, rowWeights, hours }: HeadReplica): Replica {
  const power = own.worthPower?.values[0] as number;
  const count = rowWeights ? Array.from(rowWeights).reduce((sum, weight) => sum + weight, 0) : rows.length;
  const factor = (24 * (hours / 24) ** (1 + power)) / Math.max(1, count);
  return { rows, factor, ...(rowWeights && { rowWeights }) };
}
