/** How an adaptation under way is followed and stopped. */
export interface AdaptationWatch {
  /**
   * Called between steps with the number of steps done; `snapshot` gives what has been learned so far, as `adapt`
   * would return it.
   */
  readonly onStep?: (done: number, snapshot: () => Promise<Float32Array>) => void | Promise<void>;
  /** Every step is to be seen: none is hidden in a shader that takes them all at once. */
  readonly stepwise?: boolean;
  readonly shouldCancel?: () => boolean;
}

/** Thrown between steps when the person asked to stop. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** @throws Cancelled */
export function stopIfCancelled(watch: AdaptationWatch | undefined): void {
  if (watch?.shouldCancel?.()) throw new Cancelled('cancelled between inner steps');
}
