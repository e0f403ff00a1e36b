import { type BackendTime, backendNames } from '../domain/computing.ts';
import { LearnerError } from './learner-error.ts';
import { LearnerSession, type LearnerWorker } from './learner-session.ts';
import type { BackendName, LearningProgress, PackBytes } from './protocol.ts';

export interface TimingOptions {
  readonly openWorker: () => LearnerWorker;
  /** Backends that were lost on this device; they do not compute. */
  readonly lost: readonly BackendName[];
  readonly signal: AbortSignal;
  readonly report: (progress: LearningProgress) => void;
}

/**
 * How long each backend takes for the same personalisation, each in a worker of its own, one after the other: they would
 * take the cores from each other.
 * @throws LearnerError `cancelled`
 */
export async function timeBackends(
  pack: PackBytes,
  { openWorker, lost, signal, report }: TimingOptions,
): Promise<BackendTime[]> {
  const times: BackendTime[] = [];
  for (const [done, backend] of backendNames.entries()) {
    report({ stage: 'timing', done, total: backendNames.length });
    let milliseconds: number | null = null;
    if (!lost.includes(backend)) {
      const session = new LearnerSession(openWorker(), { backend, lost: [] });
      const stop = () => session.close(new LearnerError('cancelled', 'cancelled while it was timed'));
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      try {
        await session.started;
        ({ milliseconds } = await session.ask({ type: 'time', input: { pack } }).answer);
      } catch (error) {
        if (signal.aborted) throw error;
      } finally {
        signal.removeEventListener('abort', stop);
        stop();
      }
    }
    times.push({ backend, milliseconds });
  }
  return times;
}
