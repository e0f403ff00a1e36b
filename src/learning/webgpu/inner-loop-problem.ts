import type { NetworkShape } from '../network.ts';
import type { Replica } from './replicas.ts';

/** How the steps of the inner loop go; the same for all replicas. */
export interface NetworkLoop {
  readonly shape: NetworkShape;
  /** How many of the outputs, the first ones, the targets tell of; half of them unless given: the expected changes. */
  readonly leads?: number;
  readonly steps: number;
  /** The gradient's global norm is held at or below this. */
  readonly largestGradientNorm: number;
  /** v ← momentum · v + clipped gradient; θ ← θ − factor · rate ∘ v. None unless given. */
  readonly momentum?: number;
  /** λ of a pull to the initialization, ½ λ ‖θ − θ₀‖², a part of the loss. None unless given. */
  readonly pull?: number;
  /** Each replica's rows are dealt out into so many, or as many as there are rows, taken in turn; one unless given. */
  readonly minibatches?: number;
  /** Layers from the first on that no step moves, and whose gradient is not made. */
  readonly frozenLayers?: number;
}

/**
 * `fused`: one dispatch, a workgroup for each replica. `tiled`: two dispatches for each step, several workgroups for each
 * replica: where there are fewer replicas than the device has room for, and many rows.
 */
export type Variant = 'fused' | 'tiled';

/** What a run computes with, as buffers, tensors or typed arrays. */
export interface NetworkArrays<A> {
  /** Flat parameters [parameter], or [replica, parameter]. */
  readonly initial: A;
  /** One rate for each parameter, or one for all. */
  readonly rates: A;
  /** [row, input] */
  readonly inputs: A;
  /** [row, lead] */
  readonly targets: A;
  /** How much each outcome counts, [row, lead]; zero where it is not known. */
  readonly weights: A;
}

export interface InnerLoopOptions {
  readonly replicas: readonly Replica[];
  readonly variant?: Variant;
  /** Threads of a workgroup; set by measurement unless given. */
  readonly lanes?: number;
  /** Most rows of the support that a workgroup holds at once. */
  readonly mostTileRows?: number;
}

export const leadsOf = ({ shape, leads }: Pick<NetworkLoop, 'shape' | 'leads'>): number =>
  leads ?? shape.outputSize / 2;
