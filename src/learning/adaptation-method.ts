import type { MethodName } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import type { InnerLoopWatch } from './inner-loop.ts';
import type { Pack } from './pack.ts';

/** What a person brings to be learned from. Its outcomes end before the forecasts it serves begin. */
export interface SupportSet {
  readonly windows: Windows;
  /** Hours of readings the windows come from. */
  readonly hours: number;
}

/** Expected change and predicted spread, mg/dL. */
export interface Prediction {
  readonly count: number;
  /** [window, lead] */
  readonly change: Float32Array;
  /** [window, lead] */
  readonly spread: Float32Array;
}

export interface PersonalModel {
  readonly method: MethodName;
  predict(windows: Windows): Promise<Prediction>;
  /** All of the network's parameters, flattened: what is kept of the adaptation. */
  parameters(): Promise<Float32Array>;
  dispose(): void;
}

/** One way to turn a pack and a few of one person's readings into a model of that person. */
export interface AdaptationMethod {
  readonly name: MethodName;
  adapt(pack: Pack, support: SupportSet, watch?: InnerLoopWatch): Promise<PersonalModel>;
}
