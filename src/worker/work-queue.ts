import { LearnerError } from './learner-error.ts';
import type { LearningProgress } from './protocol.ts';

export interface LearningWatch {
  readonly onProgress?: (progress: LearningProgress) => void;
  /** Aborting rejects at once with the code `cancelled`; the worker stops between two steps. */
  readonly signal?: AbortSignal;
  /** Nobody waits for it: anything else that is asked for comes first, and cancels it. */
  readonly givesWay?: boolean;
}

export const cancelled = () => new LearnerError('cancelled', 'cancelled by the person');

/** One thing after the other, in the order asked. */
export class WorkQueue {
  readonly #controls = new Set<AbortController>();
  #last: Promise<unknown> = Promise.resolve();
  #givingWay: AbortController | null = null;

  /** The job begins when all that was asked for before is done, and never where it was stopped until then. */
  inTurn<T>(job: () => Promise<T>, control = new AbortController()): Promise<T> {
    this.#controls.add(control);
    const result = this.#last
      .then(() => {
        if (control.signal.aborted) throw cancelled();
        return job();
      })
      .finally(() => this.#controls.delete(control));
    this.#last = result.catch(() => {});
    return result;
  }

  /** Work that takes long: watched, and cancelled by its signal or, where it gives way, by whatever comes next. */
  watched<T>(
    { onProgress, signal, givesWay = false }: LearningWatch,
    work: (signal: AbortSignal, report: (progress: LearningProgress) => void) => Promise<T>,
  ): Promise<T> {
    this.makeWay();
    const control = new AbortController();
    if (givesWay) this.#givingWay = control;
    const abort = () => control.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    const report = (progress: LearningProgress) => {
      if (!control.signal.aborted) onProgress?.(progress);
    };
    return untilAborted(control.signal, () => this.inTurn(() => work(control.signal, report), control)).finally(() => {
      signal?.removeEventListener('abort', abort);
      if (this.#givingWay === control) this.#givingWay = null;
    });
  }

  /** Cancels what gives way. */
  makeWay(): void {
    this.#givingWay?.abort();
  }

  /** Cancels everything that waits, and what is watched. */
  stopAll(): void {
    for (const control of this.#controls) control.abort();
  }
}

/** Settles as the work does, or at once when the signal is aborted; the work then ends in its own time. */
function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(cancelled());
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
