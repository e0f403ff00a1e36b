import { describe, expect, it, vi } from 'vitest';
import { createLearner, LearnerError, type LearnerOptions } from '../../src/worker/client.ts';
import type { LearnerWorker } from '../../src/worker/learner-session.ts';
import type {
  BackendName,
  ForecastInput,
  LearnerErrorCode,
  LearnerRequest,
  LearnerResponse,
  PersonaliseInput,
} from '../../src/worker/protocol.ts';

const pack = { id: 'glucose-v1', manifest: '{}', weights: new ArrayBuffer(4) };
const series = { times: new Float64Array(1), values: new Float32Array(1), utcOffsets: new Int16Array(1) };
const personaliseInput: PersonaliseInput = { pack, series };
const forecastInput: ForecastInput = { pack, series, method: 'generic' };
const abstained = { ok: false, abstention: { reason: 'gapBeforeOrigin' } } as const;

/** A worker played by the test: it starts by itself, and answers the rest only when told to. */
class PlayedWorker implements LearnerWorker {
  onmessage: LearnerWorker['onmessage'] = null;
  onmessageerror: LearnerWorker['onmessageerror'] = null;
  onerror: LearnerWorker['onerror'] = null;
  readonly received: LearnerRequest[] = [];
  terminated = false;
  readonly #backend: BackendName | null;

  constructor(backend: BackendName | null) {
    this.#backend = backend;
  }

  postMessage(request: LearnerRequest): void {
    this.received.push(structuredClone(request));
    if (request.type !== 'start') return;
    const { id } = request;
    queueMicrotask(() =>
      this.#backend
        ? this.answer({ id, type: 'started', report: { backend: this.#backend, passedOver: [] } })
        : this.fail(id, 'noBackend'),
    );
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(response: LearnerResponse): void {
    if (!this.terminated) this.onmessage?.({ data: response } as MessageEvent<LearnerResponse>);
  }

  fail(id: number, code: LearnerErrorCode): void {
    this.answer({ id, type: 'error', code, message: `played ${code}` });
  }

  crash(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }

  get types(): string[] {
    return this.received.map(({ type }) => type);
  }

  async next<T extends LearnerRequest['type']>(type: T, count = 1): Promise<Extract<LearnerRequest, { type: T }>> {
    const ofType = () => this.received.filter((request) => request.type === type);
    await vi.waitFor(() => expect(ofType().length).toBeGreaterThanOrEqual(count));
    return ofType()[count - 1] as Extract<LearnerRequest, { type: T }>;
  }
}

function playedLearner(backends: (BackendName | null)[] = ['wasm'], options: LearnerOptions = {}) {
  const workers: PlayedWorker[] = [];
  const learner = createLearner({
    ...options,
    openWorker: () => {
      const worker = new PlayedWorker(
        workers.length < backends.length ? (backends[workers.length] as BackendName | null) : 'cpu',
      );
      workers.push(worker);
      return worker;
    },
  });
  const worker = async (index: number): Promise<PlayedWorker> => {
    await vi.waitFor(() => expect(workers.length).toBeGreaterThan(index));
    return workers[index] as PlayedWorker;
  };
  return { learner, workers, worker };
}

const codeOf = (promise: Promise<unknown>): Promise<LearnerErrorCode | 'none'> =>
  promise.then(
    () => 'none' as const,
    (error: unknown) => {
      expect(error).toBeInstanceOf(LearnerError);
      return (error as LearnerError).code;
    },
  );

describe('the learner', () => {
  it('opens no worker before it is asked for something, and one for all requests', async () => {
    const { learner, workers } = playedLearner();
    expect(workers).toHaveLength(0);
    expect(await learner.start()).toEqual({ backend: 'wasm', passedOver: [] });
    await learner.start();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.types).toEqual(['start']);
  });

  it('tells the worker which backend is asked for in the address', async () => {
    const { learner, worker } = playedLearner(['cpu'], { backend: 'cpu' });
    await learner.start();
    expect((await worker(0)).received[0]).toMatchObject({ options: { backend: 'cpu', lost: [] } });
  });

  it('hands on the input, the progress and the outcome', async () => {
    const { learner, worker } = playedLearner();
    const progress = vi.fn();
    const outcome = learner.personalise(personaliseInput, { onProgress: progress });
    const { id, input } = await (await worker(0)).next('personalise');
    expect(input).toEqual(personaliseInput);
    (await worker(0)).answer({ id, type: 'progress', progress: { stage: 'adapting', done: 3, total: 10 } });
    (await worker(0)).answer({ id, type: 'personalised', outcome: abstained });
    expect(await outcome).toEqual(abstained);
    expect(progress.mock.calls).toEqual([[{ stage: 'adapting', done: 3, total: 10 }]]);
  });

  it('hands on a trace as it does a personalisation', async () => {
    const { learner, worker } = playedLearner();
    const progress = vi.fn();
    const outcome = learner.trace({ ...personaliseInput, method: 'maml' }, { onProgress: progress });
    const { id, input } = await (await worker(0)).next('trace');
    expect(input.method).toBe('maml');
    (await worker(0)).answer({ id, type: 'progress', progress: { stage: 'adapting', done: 1, total: 6 } });
    (await worker(0)).answer({ id, type: 'traced', outcome: abstained });
    expect(await outcome).toEqual(abstained);
    expect(progress).toHaveBeenCalledTimes(1);
  });

  it('asks for one thing at a time, in the order asked', async () => {
    const { learner, worker } = playedLearner();
    const first = learner.personalise(personaliseInput);
    const second = learner.forecast(forecastInput);
    const played = await worker(0);
    const { id } = await played.next('personalise');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(played.types).toEqual(['start', 'personalise']);
    played.answer({ id, type: 'personalised', outcome: abstained });
    const forecast = await played.next('forecast');
    played.answer({ id: forecast.id, type: 'forecasted', outcome: abstained });
    expect(await Promise.all([first, second])).toEqual([abstained, abstained]);
  });

  it('keeps the code of an error, and goes on after it', async () => {
    const { learner, worker } = playedLearner();
    const refused = codeOf(learner.forecast(forecastInput));
    const played = await worker(0);
    played.fail((await played.next('forecast')).id, 'packInvalid');
    expect(await refused).toBe('packInvalid');
    const outcome = learner.forecast(forecastInput);
    played.answer({ id: (await played.next('forecast', 2)).id, type: 'forecasted', outcome: abstained });
    expect(await outcome).toEqual(abstained);
  });
});

describe('cancelling', () => {
  it('rejects at once, asks the worker to stop, and keeps the next request waiting until it has stopped', async () => {
    const { learner, worker } = playedLearner();
    const abort = new AbortController();
    const progress = vi.fn();
    const personalised = codeOf(learner.personalise(personaliseInput, { signal: abort.signal, onProgress: progress }));
    const played = await worker(0);
    const { id } = await played.next('personalise');
    abort.abort();
    expect(await personalised).toBe('cancelled');
    expect((await played.next('cancel')).target).toBe(id);

    const forecast = learner.forecast(forecastInput);
    played.answer({ id, type: 'progress', progress: { stage: 'adapting', done: 9, total: 10 } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(played.types).not.toContain('forecast');
    played.fail(id, 'cancelled');
    played.answer({ id: (await played.next('forecast')).id, type: 'forecasted', outcome: abstained });
    expect(await forecast).toEqual(abstained);
    expect(progress).not.toHaveBeenCalled();
  });

  it('before its turn came never reaches a worker', async () => {
    const { learner, workers } = playedLearner();
    expect(await codeOf(learner.personalise(personaliseInput, { signal: AbortSignal.abort() }))).toBe('cancelled');
    const abort = new AbortController();
    const waiting = codeOf(learner.personalise(personaliseInput, { signal: abort.signal }));
    abort.abort();
    expect(await waiting).toBe('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(workers).toHaveLength(0);
  });

  it('ends a worker that does not stop, and the next request gets a fresh one', async () => {
    const { learner, worker } = playedLearner(['webgpu', 'webgpu'], { patience: 10 });
    const abort = new AbortController();
    const personalised = codeOf(learner.personalise(personaliseInput, { signal: abort.signal }));
    await (await worker(0)).next('personalise');
    abort.abort();
    expect(await personalised).toBe('cancelled');
    const forecast = learner.forecast(forecastInput);
    const fresh = await worker(1);
    expect((await worker(0)).terminated).toBe(true);
    fresh.answer({ id: (await fresh.next('forecast')).id, type: 'forecasted', outcome: abstained });
    expect(await forecast).toEqual(abstained);
  });
});

describe('work that gives way', () => {
  it('is cancelled by whatever is asked for next, and that comes as soon as the worker has stopped', async () => {
    for (const next of ['forecast', 'trace', 'personalise'] as const) {
      const { learner, worker } = playedLearner();
      const quiet = codeOf(learner.personalise(personaliseInput, { givesWay: true }));
      const played = await worker(0);
      const { id } = await played.next('personalise');
      const asked =
        next === 'forecast' ? learner.forecast(forecastInput) : codeOf(learner[next]({ ...personaliseInput }));
      expect(await quiet).toBe('cancelled');
      expect((await played.next('cancel')).target).toBe(id);
      played.fail(id, 'cancelled');
      const { id: nextId } = await played.next(next, next === 'personalise' ? 2 : 1);
      played.fail(nextId, 'failed');
      await Promise.allSettled([asked]);
    }
  });

  it('waits for what others asked for before, and cancels none of it', async () => {
    const { learner, worker } = playedLearner();
    const first = learner.personalise(personaliseInput);
    const quiet = learner.personalise(personaliseInput, { givesWay: true });
    const played = await worker(0);
    played.answer({ id: (await played.next('personalise')).id, type: 'personalised', outcome: abstained });
    expect(await first).toEqual(abstained);
    played.answer({ id: (await played.next('personalise', 2)).id, type: 'personalised', outcome: abstained });
    expect(await quiet).toEqual(abstained);
    expect(played.types).not.toContain('cancel');
  });

  it('that is done is no longer cancelled', async () => {
    const { learner, worker } = playedLearner();
    const quiet = learner.personalise(personaliseInput, { givesWay: true });
    const played = await worker(0);
    played.answer({ id: (await played.next('personalise')).id, type: 'personalised', outcome: abstained });
    expect(await quiet).toEqual(abstained);
    const forecast = learner.forecast(forecastInput);
    played.answer({ id: (await played.next('forecast')).id, type: 'forecasted', outcome: abstained });
    expect(await forecast).toEqual(abstained);
    expect(played.types).not.toContain('cancel');
  });
});

describe('a worker that is lost', () => {
  it('fails what it was doing as workerLost, and the next request starts a fresh one', async () => {
    const { learner, worker } = playedLearner(['wasm', 'wasm']);
    const personalised = codeOf(learner.personalise(personaliseInput));
    await (await worker(0)).next('personalise');
    (await worker(0)).crash('out of memory');
    expect(await personalised).toBe('workerLost');
    expect((await worker(0)).terminated).toBe(true);
    expect(await learner.start()).toMatchObject({ backend: 'wasm' });
    expect((await worker(1)).terminated).toBe(false);
  });

  it('with the GPU is replaced, by itself, by one on the next backend', async () => {
    const { learner, worker } = playedLearner(['webgpu', 'wasm']);
    const outcome = learner.personalise(personaliseInput);
    (await worker(0)).fail((await (await worker(0)).next('personalise')).id, 'deviceLost');
    const { id, input } = await (await worker(1)).next('personalise');
    expect((await worker(0)).terminated).toBe(true);
    expect((await worker(1)).received[0]).toMatchObject({ type: 'start', options: { lost: ['webgpu'] } });
    expect(input).toEqual(personaliseInput);
    (await worker(1)).answer({ id, type: 'personalised', outcome: abstained });
    expect(await outcome).toEqual(abstained);
  });

  it('again on the next backend is an error, not a loop', async () => {
    const { learner, workers, worker } = playedLearner(['webgpu', 'wasm']);
    const outcome = codeOf(learner.personalise(personaliseInput));
    (await worker(0)).fail((await (await worker(0)).next('personalise')).id, 'deviceLost');
    (await worker(1)).fail((await (await worker(1)).next('personalise')).id, 'deviceLost');
    expect(await outcome).toBe('deviceLost');
    expect(workers).toHaveLength(2);
  });

  it('is not replaced where that backend alone was asked for', async () => {
    const { learner, workers, worker } = playedLearner(['webgpu'], { backend: 'webgpu' });
    const outcome = codeOf(learner.forecast(forecastInput));
    (await worker(0)).fail((await (await worker(0)).next('forecast')).id, 'deviceLost');
    expect(await outcome).toBe('deviceLost');
    expect(workers).toHaveLength(1);
  });

  it('for want of a backend is tried afresh with the next request', async () => {
    const { learner, workers } = playedLearner([null, 'wasm']);
    expect(await codeOf(learner.start())).toBe('noBackend');
    expect(await learner.start()).toMatchObject({ backend: 'wasm' });
    expect(workers).toHaveLength(2);
  });
});

describe('disposing', () => {
  it('ends the worker, and fails what is running and what waits as cancelled', async () => {
    const { learner, workers, worker } = playedLearner();
    const running = codeOf(learner.personalise(personaliseInput));
    const waiting = codeOf(learner.forecast(forecastInput));
    await (await worker(0)).next('personalise');
    learner.dispose();
    expect(await Promise.all([running, waiting])).toEqual(['cancelled', 'cancelled']);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    await learner.start();
    expect(workers).toHaveLength(2);
  });
});

describe('timing the backends', () => {
  it('ends with the learner: no worker is left, and no time is told', async () => {
    const { learner, workers, worker } = playedLearner(['webgpu']);
    const times = codeOf(learner.timeBackends(pack));
    await (await worker(0)).next('time');
    learner.dispose();
    expect(await times).toBe('cancelled');
    await learner.start();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('of which none computes is an error and no order', async () => {
    const { learner, workers } = playedLearner([null, null, null]);
    expect(await codeOf(learner.timeBackends(pack))).toBe('noBackend');
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('times one that was lost before as well: it may have been a bad moment', async () => {
    const { learner, worker } = playedLearner(['webgpu', 'wasm', 'webgpu']);
    const outcome = codeOf(learner.forecast(forecastInput));
    (await worker(0)).fail((await (await worker(0)).next('forecast')).id, 'deviceLost');
    (await worker(1)).fail((await (await worker(1)).next('forecast')).id, 'failed');
    await outcome;
    const times = learner.timeBackends(pack);
    for (const index of [2, 3, 4]) {
      const played = await worker(index);
      played.answer({ id: (await played.next('time')).id, type: 'timed', milliseconds: index });
    }
    expect(await times).toContainEqual({ backend: 'webgpu', milliseconds: 2 });
  });

  it('asks each in a worker of its own, one after the other, and ends it', async () => {
    const { learner, workers, worker } = playedLearner(['webgpu', null, 'cpu']);
    const times = learner.timeBackends(pack);
    const gpu = await worker(0);
    gpu.answer({ id: (await gpu.next('time')).id, type: 'timed', milliseconds: 40 });
    const cpu = await worker(2);
    expect(gpu.terminated).toBe(true);
    cpu.answer({ id: (await cpu.next('time')).id, type: 'timed', milliseconds: 900 });
    expect(await times).toEqual([
      { backend: 'webgpu', milliseconds: 40 },
      { backend: 'wasm', milliseconds: null },
      { backend: 'cpu', milliseconds: 900 },
    ]);
    expect(workers.map(({ received }) => received[0])).toMatchObject([
      { options: { backend: 'webgpu' } },
      { options: { backend: 'wasm' } },
      { options: { backend: 'cpu' } },
    ]);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('gives way to a forecast, and leaves no worker behind', async () => {
    const { learner, worker, workers } = playedLearner(['webgpu', 'wasm']);
    const times = codeOf(learner.timeBackends(pack, { givesWay: true }));
    await (await worker(0)).next('time');
    const forecast = learner.forecast(forecastInput);
    expect(await times).toBe('cancelled');
    const own = await worker(1);
    own.answer({ id: (await own.next('forecast')).id, type: 'forecasted', outcome: abstained });
    expect(await forecast).toEqual(abstained);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });
});

describe('the order that was measured', () => {
  it('is what a worker is told, and one on another backend is not used again', async () => {
    const { learner, worker, workers } = playedLearner(['webgpu', 'wasm']);
    await learner.start();
    learner.prefer(['wasm', 'webgpu', 'cpu']);
    expect(await learner.start()).toMatchObject({ backend: 'wasm' });
    expect((await worker(0)).terminated).toBe(true);
    expect(workers[1]?.received[0]).toMatchObject({ options: { order: ['wasm', 'webgpu', 'cpu'] } });
  });

  it('leaves a worker on the fastest alone, also where a faster one was lost', async () => {
    const { learner, worker, workers } = playedLearner(['webgpu', 'wasm']);
    const outcome = learner.personalise(personaliseInput);
    (await worker(0)).fail((await (await worker(0)).next('personalise')).id, 'deviceLost');
    (await worker(1)).answer({
      id: (await (await worker(1)).next('personalise')).id,
      type: 'personalised',
      outcome: abstained,
    });
    await outcome;
    learner.prefer(['webgpu', 'wasm', 'cpu']);
    expect(await learner.start()).toMatchObject({ backend: 'wasm' });
    expect(workers).toHaveLength(2);
  });

  it('changes nothing where the address allows one backend alone', async () => {
    const { learner, workers } = playedLearner(['cpu'], { backend: 'cpu' });
    await learner.start();
    learner.prefer(['wasm', 'webgpu', 'cpu']);
    await learner.start();
    expect(workers).toHaveLength(1);
    expect(learner.only).toBe('cpu');
  });
});
