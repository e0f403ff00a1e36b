/** The page's side of the examples worker: the one file that knows it is a Worker. */
import type { ExampleRequest, ExampleResponse, LearnExamplesInput, LearnedExamples } from './example-protocol.ts';
import { LearnerError } from './learner-error.ts';

export interface ExampleLearner {
  /** Rejects with a `LearnerError`. The worker starts with the first question, and anew after it was lost. */
  learn(input: LearnExamplesInput): Promise<LearnedExamples>;
  /** Ends the worker; what is unanswered fails as `cancelled`. */
  dispose(): void;
}

interface Waiting {
  resolve(value: LearnedExamples): void;
  reject(error: LearnerError): void;
}

const startWorker = (): Worker =>
  new Worker(new URL('./example.worker.ts', import.meta.url), { type: 'module', name: 'examples' });

export function createExampleLearner(start: () => Worker = startWorker): ExampleLearner {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const end = (error: LearnerError) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = start();
    begun.onmessage = ({ data }: MessageEvent<ExampleResponse>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) asked?.resolve(data.value);
      else asked?.reject(new LearnerError(data.code, data.message));
    };
    begun.onerror = (event) => {
      event.preventDefault?.();
      end(new LearnerError('workerLost', event.message || 'the worker could not be loaded'));
    };
    return begun;
  };

  return {
    learn: (input) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        const request: ExampleRequest = { id: ++lastId, input };
        waiting.set(request.id, { resolve, reject });
        worker.postMessage(request);
      }),
    dispose: () => end(new LearnerError('cancelled', 'the worker was ended')),
  };
}
