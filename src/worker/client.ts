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
import { cancelled, type LearningWatch, WorkQueue } from './work-queue.ts';

export { LearnerError } from './learner-error.ts';
export type { LearningWatch } from './work-queue.ts';

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
  const queue = new WorkQueue();
  let session: LearnerSession | null = null;
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

  /** What takes long: watched, and stopped where it is cancelled. */
  const atLength = async <T>(
    ask: (session: LearnerSession, report: (progress: LearningProgress) => void) => Asked<{ readonly outcome: T }>,
    watch: LearningWatch,
  ): Promise<T> => {
    const { outcome } = await queue.watched(watch, (signal, report) =>
      withRestart((current) => answerOrStop(ask(current, report), current, signal)),
    );
    return outcome;
  };

  /** What a person waits for: before whatever gives way. */
  const promptly = async <T>(ask: (session: LearnerSession) => Asked<{ readonly outcome: T }>): Promise<T> => {
    queue.makeWay();
    return (await queue.inTurn(() => withRestart((current) => ask(current).answer))).outcome;
  };

  return {
    start: () => queue.inTurn(() => withRestart(({ started }) => started)),

    personalise: (input, watch = {}) =>
      atLength((current, report) => current.ask({ type: 'personalise', input }, report), watch),

    trace: (input, watch = {}) => atLength((current, report) => current.ask({ type: 'trace', input }, report), watch),

    watch: (input, watch = {}) => atLength((current, report) => current.ask({ type: 'watch', input }, report), watch),

    forecast: (input) => promptly((current) => current.ask({ type: 'forecast', input })),

    explain: (input) => promptly((current) => current.ask({ type: 'explain', input })),

    timeBackends: (pack, watch = {}) =>
      queue.watched(watch, (signal, report) => timeBackends(pack, { openWorker, signal, report })),

    adapter: adapterName,
    only: backend,

    prefer: (wanted) => {
      order = wanted;
      const current = session;
      if (!current) return;
      void queue
        .inTurn(async () => {
          const { backend: inUse } = await current.started;
          if (session === current && !backend && inUse !== wanted.find((name) => !lost.includes(name))) {
            current.close(cancelled());
            // What comes next need not wait for another worker to start.
            currentSession();
          }
        })
        .catch(() => {});
    },

    dispose: () => {
      session?.close(cancelled());
      session = null;
      queue.stopAll();
    },
  };
}

const asLearnerError = (error: unknown): LearnerError =>
  error instanceof LearnerError ? error : new LearnerError('failed', String(error));

const openLearnerWorker = (): LearnerWorker =>
  new Worker(new URL('./learner.worker.ts', import.meta.url), { type: 'module', name: 'learner' });
