import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** What a thread sends: something on the way, the job's result, or why there is none. */
type Said<Result, Message> = { readonly message: Message } | { readonly result: Result } | { readonly failure: Error };

export interface ThreadOptions<Result, Message> {
  /** Threads at work at once; as many as the machine has cores unless told. */
  readonly threads?: number;
  /** Given to every thread once, as its `workerData`. */
  readonly workerData?: unknown;
  readonly onMessage?: (message: Message, job: number) => void;
  readonly onResult?: (result: Result, job: number) => void;
}

const typescript = new URL('./typescript-thread.mjs', import.meta.url);

/**
 * Runs every job in worker threads that serve the entry (a .ts file that calls `serveJobs`), one job at a time in
 * each. Results stand in the order of the jobs, whichever ended first. The first error stops all threads.
 */
export async function runInThreads<Job, Result, Message = never>(
  entry: URL,
  jobs: readonly Job[],
  { threads = availableParallelism(), workerData, onMessage, onResult }: ThreadOptions<Result, Message> = {},
): Promise<Result[]> {
  const results = new Array<Result>(jobs.length);
  const workers: Worker[] = [];
  let next = 0;

  const serve = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let job = -1;
      const handOut = () => {
        job = next++;
        if (job < jobs.length) worker.postMessage(jobs[job]);
        else resolve();
      };
      worker.on('message', (said: Said<Result, Message>) => {
        if ('message' in said) {
          onMessage?.(said.message, job);
        } else if ('failure' in said) {
          reject(said.failure);
        } else {
          results[job] = said.result;
          onResult?.(said.result, job);
          handOut();
        }
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`A thread of ${entry.pathname} ended early with code ${code}.`)));
      handOut();
    });

  try {
    await Promise.all(
      Array.from({ length: Math.min(threads, jobs.length) }, () => {
        const worker = new Worker(typescript, { argv: [entry.href], execArgv: [], workerData });
        workers.push(worker);
        return serve(worker);
      }),
    );
    return results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The other side, called once in a thread's entry: does one job after the other. `post` sends something on the way. */
export function serveJobs<Job, Result, Message = never>(
  work: (job: Job, post: (message: Message) => void) => Promise<Result>,
): void {
  const say = (said: Said<Result, Message>) => parentPort?.postMessage(said);
  parentPort?.on('message', async (job: Job) => {
    try {
      say({ result: await work(job, (message) => say({ message })) });
    } catch (error) {
      say({ failure: error instanceof Error ? error : new Error(String(error)) });
    }
  });
}
