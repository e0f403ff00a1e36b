/** The page's side of the learner: the only file of the page that knows a Worker exists. */
import type { BackendTime } from '../domain/computing.ts';
import type { GlucoseForecast } from '../domain/forecast.ts';
import type { GlucoseExplanation } from '../domain/glucose-explanation.ts';
import { adapterName } from './adapter-name.ts';
import { LearnerError } from './learner-error.ts';
import { type Asked, LearnerSession, type LearnerWorker } from './learner-session.ts';
import type {
  BackendName,
  BackendReport,
  ForecastInput,
  LearningProgress,
  Outcome,
  PackBytes,
  PersonaliseInput,
  PersonaliseResult,
  TraceInput,
  TraceResult,
  WatchInput,
  WatchResult,
} from './protocol.ts';

import { timeBackends } from './time-backends.ts';

export { LearnerError } from './learner-error.ts';

/** Everything rejects with a `LearnerError`. Requests wait for each other; the worker starts with the first. */
export interface Learner {
  /** Which backend runs, starting it where none does. */
  start(): Promise<BackendReport>;
  personalise(input: PersonaliseInput, watch?: LearningWatch): Promise<Outcome<PersonaliseResult>>;
  forecast(input: ForecastInput): Promise<Outcome<GlucoseForecast>>;
  /** Why the forecast of the same input is what it is. */
  explain(input: ForecastInput): Promise<Outcome<GlucoseExplanation>>;
  trace(input: TraceInput, watch?: LearningWatch): Promise<Outcome<TraceResult>>;
  watch(input: WatchInput, watch?: LearningWatch): Promise<Outcome<WatchResult>>;
  /** Times every backend on the same work. */
  timeBackends(pack: PackBytes, watch?: LearningWatch): Promise<readonly BackendTime[]>;
  /** The name of the GPU's adapter; null where there is none. */
  adapter(): Promise<string | null>;
  /** From the next start on, backends are tried in this order; one that is in use and not the first ends with what it does now. */
  prefer(order: readonly BackendName[]): void;
  /** The one backend that is allowed, for diagnosis; undefined where the learner chooses. */
  readonly only?: BackendName | undefined;
  /** Ends the worker. Unanswered requests fail as `cancelled`; a later request starts a fresh worker. */
  dispose(): void;
}

export interface LearningWatch {
  readonly onProgress?: (progress: LearningProgress) => void;
  /** Aborting rejects at once with the code `cancelled`; the worker stops between two steps. */
  readonly signal?: AbortSignal;
  /** Nobody waits for it: anything else that is asked for comes first, and cancels it. */
  readonly givesWay?: boolean;
}

export interface LearnerOptions {
  /** For diagnosis: this backend or none. */
  readonly backend?: BackendName;
  readonly openWorker?: () => LearnerWorker;
  /** How long a cancelled worker may take to stop before it is ended, in milliseconds. */
  readonly patience?: number;
}

export function createLearner({
  backend,
  openWorker = openLearnerWorker,
  patience = 5_000,
}: LearnerOptions = {}): Learner {
  const lost: BackendName[] = [];
  let session: LearnerSession | null = null;
  let lastInQueue: Promise<unknown> = Promise.resolve();
  let disposals = 0;
  let givingWay: AbortController | null = null;
  let order: readonly BackendName[] | undefined;

  function currentSession(): LearnerSession {
    if (session && !session.closed) return session;
    session = new LearnerSession(openWorker(), {
      lost: [...lost],
      ...(order && { order }),
      ...(backend && { backend }),
    });
    return session;
  }

  function inTurn<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const disposalsBefore = disposals;
    const result = lastInQueue.then(() => {
      if (signal?.aborted || disposals > disposalsBefore) throw cancelled();
      return job();
    });
    lastInQueue = result.catch(() => {});
    return result;
  }

  /** Asks the current worker, and once more a fresh one on the next backend where the GPU was lost meanwhile. */
  async function withRestart<T>(ask: (session: LearnerSession) => Promise<T>): Promise<T> {
    const asked = currentSession();
    try {
      return await ask(asked);
    } catch (error) {
      const failure = asLearnerError(error);
      if (failure.code === 'noBackend') asked.close(failure);
      if (failure.code !== 'deviceLost') throw failure;
      const report = await asked.started;
      asked.close(failure);
      if (lost.includes(report.backend) || report.backend === backend) throw failure;
      lost.push(report.backend);
      return await ask(currentSession());
    }
  }

  /** Waits for the answer; on abort asks the worker to stop, and ends it where it does not. */
  async function answerOrStop<T>({ answer, cancel }: Asked<T>, asked: LearnerSession, signal: AbortSignal): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      cancel();
      timer = setTimeout(() => asked.close(cancelled()), patience);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await answer;
    } finally {
      signal.removeEventListener('abort', stop);
      clearTimeout(timer);
    }
  }

  /** A session of the current worker, watched as other long work is. */
  const atLength = <T>(
    ask: (session: LearnerSession, report: (progress: LearningProgress) => void) => Asked<T>,
    watch: LearningWatch,
  ): Promise<T> =>
    watched(watch, (signal, report) => withRestart((current) => answerOrStop(ask(current, report), current, signal)));

  /** Work that takes long: watched, and cancelled by its signal or, where it gives way, by whatever comes next. */
  function watched<T>(
    { onProgress, signal, givesWay = false }: LearningWatch,
    work: (signal: AbortSignal, report: (progress: LearningProgress) => void) => Promise<T>,
  ): Promise<T> {
    givingWay?.abort();
    const control = new AbortController();
    if (givesWay) givingWay = control;
    if (signal?.aborted) control.abort();
    const abort = () => control.abort();
    signal?.addEventListener('abort', abort, { once: true });
    const report = (progress: LearningProgress) => {
      if (!control.signal.aborted) onProgress?.(progress);
    };
    return untilAborted(control.signal, () => inTurn(() => work(control.signal, report), control.signal)).finally(
      () => {
        signal?.removeEventListener('abort', abort);
        if (givingWay === control) givingWay = null;
      },
    );
  }

  return {
    start: () => inTurn(() => withRestart(({ started }) => started)),

    personalise: async (input, watch = {}) =>
      (await atLength((current, report) => current.ask({ type: 'personalise', input }, report), watch)).outcome,

    trace: async (input, watch = {}) =>
      (await atLength((current, report) => current.ask({ type: 'trace', input }, report), watch)).outcome,

    watch: async (input, watch = {}) =>
      (await atLength((current, report) => current.ask({ type: 'watch', input }, report), watch)).outcome,

    timeBackends: (pack, watch = {}) =>
      watched(watch, (signal, report) => timeBackends(pack, { openWorker, lost, signal, report })),

    adapter: adapterName,
    only: backend,

    prefer: (wanted) => {
      order = wanted;
      const current = session;
      if (!current) return;
      void inTurn(async () => {
        const { backend: inUse } = await current.started;
        if (session === current && !backend && inUse !== wanted.find((name) => !lost.includes(name))) {
          current.close(cancelled());
          session = null;
        }
      }).catch(() => {});
    },

    explain: (input) => {
      givingWay?.abort();
      return inTurn(() =>
        withRestart(async (current) => (await current.ask({ type: 'explain', input }).answer).outcome),
      );
    },

    forecast: (input) => {
      givingWay?.abort();
      return inTurn(() =>
        withRestart(async (current) => (await current.ask({ type: 'forecast', input }).answer).outcome),
      );
    },

    dispose: () => {
      disposals++;
      session?.close(cancelled());
      session = null;
    },
  };
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

const cancelled = () => new LearnerError('cancelled', 'cancelled by the person');

const asLearnerError = (error: unknown): LearnerError =>
  error instanceof LearnerError ? error : new LearnerError('failed', String(error));

const openLearnerWorker = (): LearnerWorker =>
  new Worker(new URL('./learner.worker.ts', import.meta.url), { type: 'module', name: 'learner' });
