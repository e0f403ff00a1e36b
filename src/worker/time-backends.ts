import { type BackendTime, backendNames } from '../domain/computing.ts';
import { LearnerError } from './learner-error.ts';
import { LearnerSession, type LearnerWorker } from './learner-session.ts';
import type { LearningProgress, PackBytes } from './protocol.ts';

export interface TimingOptions {
  readonly openWorker: () => LearnerWorker;
  readonly signal: AbortSignal;
  readonly report: (progress: LearningProgress) => void;
}

/**
 * How long each backend takes for the same personalisation, each in a worker of its own, one after the other: they would
 * take the cores from each other. One that was lost before is timed as well: it may have been a bad moment.
 * @throws LearnerError `cancelled`, or what is wrong where none computes
 */
export async function timeBackends(
  pack: PackBytes,
  { openWorker, signal, report }: TimingOptions,
): Promise<BackendTime[]> {
  const times: BackendTime[] = [];
  let fault: unknown;
  for (const [done, backend] of backendNames.entries()) {
    report({ stage: 'timing', done, total: backendNames.length });
    const session = new LearnerSession(openWorker(), { backend, lost: [] });
    const stop = () => session.close(new LearnerError('cancelled', 'cancelled while it was timed'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      await session.started;
      const { milliseconds } = await session.ask({ type: 'time', input: { pack } }).answer;
      times.push({ backend, milliseconds });
    } catch (error) {
      if (signal.aborted) throw error;
      fault = error;
      times.push({ backend, milliseconds: null });
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  }
  if (times.every(({ milliseconds }) => milliseconds === null)) throw fault;
  return times;
}
