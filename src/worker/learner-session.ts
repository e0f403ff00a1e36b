/**
 * The life of one learner worker as the page sees it: started once, asked one thing after another, closed when it
 * crashes or is no longer wanted. What to do then is the client's decision.
 */
import { LearnerError } from './learner-error.ts';
import type { BackendReport, LearnerRequest, LearnerResponse, LearningProgress, StartOptions } from './protocol.ts';

/** The side of a Worker that is needed here; tests stand in for it. */
export interface LearnerWorker {
  postMessage(request: LearnerRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<LearnerResponse>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Question = Extract<
  LearnerRequest,
  { type: 'start' | 'personalise' | 'forecast' | 'explain' | 'trace' | 'watch' | 'time' }
>;
type Unnumbered<R> = R extends LearnerRequest ? Omit<R, 'id'> : never;
type AnswerTo<T extends Question['type']> = Extract<
  LearnerResponse,
  {
    type: {
      start: 'started';
      personalise: 'personalised';
      forecast: 'forecasted';
      explain: 'explained';
      trace: 'traced';
      watch: 'watched';
      time: 'timed';
    }[T];
  }
>;

interface Waiting {
  resolve(answer: LearnerResponse): void;
  reject(error: LearnerError): void;
  onProgress?(progress: LearningProgress): void;
}

export interface Asked<Answer> {
  readonly answer: Promise<Answer>;
  /** Asks the worker to stop between steps; the answer is then an error with the code `cancelled`. */
  readonly cancel: () => void;
}

export class LearnerSession {
  readonly started: Promise<BackendReport>;
  readonly #worker: LearnerWorker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #closed = false;

  constructor(worker: LearnerWorker, options: StartOptions) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onmessageerror = () => this.close(new LearnerError('workerLost', 'a message of the worker is unreadable'));
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.close(new LearnerError('workerLost', event.message || 'the worker could not be loaded'));
    };
    this.started = this.ask({ type: 'start', options }).answer.then(({ report }) => report);
    // Whoever asks for something hears of a failed start; nobody may be listening here.
    this.started.catch(() => {});
  }

  get closed(): boolean {
    return this.#closed;
  }

  ask<T extends Question['type']>(
    question: Extract<Unnumbered<Question>, { type: T }>,
    onProgress?: (progress: LearningProgress) => void,
  ): Asked<AnswerTo<T>> {
    const id = ++this.#lastId;
    const answer = new Promise<LearnerResponse>((resolve, reject) => {
      if (this.#closed) return reject(new LearnerError('workerLost', 'the worker is closed'));
      this.#waiting.set(id, { resolve, reject, ...(onProgress && { onProgress }) });
      this.#worker.postMessage({ ...question, id } as LearnerRequest);
    });
    return {
      answer: answer as Promise<AnswerTo<T>>,
      cancel: () => {
        if (this.#waiting.has(id)) this.#worker.postMessage({ id: ++this.#lastId, type: 'cancel', target: id });
      },
    };
  }

  /** Ends the worker; whatever was asked and not answered fails with this error. */
  close(error: LearnerError): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #receive(response: LearnerResponse): void {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    if (response.type === 'progress') {
      waiting.onProgress?.(response.progress);
      return;
    }
    this.#waiting.delete(response.id);
    if (response.type === 'error') waiting.reject(new LearnerError(response.code, response.message));
    else waiting.resolve(response);
  }
}
