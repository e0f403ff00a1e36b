import { leadTimes } from '../domain/forecast.ts';
import type { AdaptationMethod, LearnedStretch, Stretch } from './adaptation-method.ts';
import { type AdaptationWatch, stopIfCancelled } from './adaptation-watch.ts';
import { allNumbers } from './all-numbers.ts';
import type { Pack } from './pack.ts';

export interface StretchWatch {
  readonly shouldCancel?: () => boolean;
  /** Steps done on a stretch; how many are left on it is for who asks to know. */
  readonly onStep?: (stretch: number, done: number) => void | Promise<void>;
  /** The stretch is learned, and what it was asked is answered. */
  readonly onStretch?: (stretch: number) => void | Promise<void>;
}

/**
 * A model of each stretch and what it expects of the windows after it: all side by side where the device can, else one
 * after the other.
 * @throws Cancelled between steps and stretches
 * @throws RangeError where a forecast is no number
 */
export async function learnStretches(
  method: AdaptationMethod,
  pack: Pack,
  stretches: readonly Stretch[],
  { shouldCancel, onStep, onStretch }: StretchWatch = {},
): Promise<LearnedStretch[]> {
  const cancel: AdaptationWatch = shouldCancel ? { shouldCancel } : {};
  stopIfCancelled(cancel);
  const together = await method.adaptTogether?.(pack, stretches);
  if (together) {
    for (const [index, { heldBack }] of stretches.entries()) {
      allNumbers((together[index] as LearnedStretch).change, heldBack.count * leadTimes.length);
      await onStretch?.(index);
    }
    return together;
  }
  const learned: LearnedStretch[] = [];
  for (const [index, { support, heldBack }] of stretches.entries()) {
    stopIfCancelled(cancel);
    const adapted = await method.adapt(pack, support, { ...cancel, onStep: (done) => onStep?.(index, done) });
    const change = await method.predict(pack, adapted, heldBack);
    learned.push({ adapted, change: allNumbers(change, heldBack.count * leadTimes.length) });
    await onStretch?.(index);
  }
  return learned;
}
