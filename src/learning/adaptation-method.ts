import type { Windows } from '../domain/glucose/windows.ts';
import type { MethodName } from '../domain/method.ts';
import type { AdaptationWatch } from './adaptation-watch.ts';
import type { Pack } from './pack.ts';

/** What a person brings to be learned from. Its outcomes end before the forecasts it serves begin. */
export interface SupportSet {
  readonly windows: Windows;
  /** Hours of readings the windows come from. */
  readonly hours: number;
}

/** Expected change and predicted spread, mg/dL. */
export interface Prediction {
  /** [window, lead] */
  readonly change: Float32Array;
  /** [window, lead] */
  readonly spread: Float32Array;
}

/** What one of several models learns from, and the windows it is then asked about: a block of a backtest, for one. */
export interface Stretch {
  readonly support: SupportSet;
  readonly heldBack: Windows;
}

/** What was learned of a stretch, and expected of its windows: change, mg/dL, [window, lead]. */
export interface LearnedStretch {
  readonly adapted: Float32Array;
  readonly change: Float32Array;
}

/**
 * One way to turn a pack and a few of one person's readings into forecasts for that person. What is learned of the
 * person is one flat array: it can be stored, sent to another thread, and used again with the same pack.
 */
export interface AdaptationMethod {
  readonly name: MethodName;
  /** @throws Cancelled between steps, where the watch asks for it */
  adapt(pack: Pack, support: SupportSet, watch?: AdaptationWatch): Promise<Float32Array>;
  /** The same for all stretches at once, each a model of its own; null where nothing here computes them side by side. */
  adaptTogether?(pack: Pack, stretches: readonly Stretch[]): Promise<LearnedStretch[] | null>;
  /** Expected change from the level at the origin, [window, lead], mg/dL. */
  predict(pack: Pack, adapted: Float32Array, windows: Windows): Promise<Float32Array>;
}
