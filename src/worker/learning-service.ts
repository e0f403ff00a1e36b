/**
 * What the learner worker does with each request: thin, as learning itself is in src/learning. Knows no Worker and no
 * clock; learner.worker.ts gives it both.
 */

import { alertBlock } from '../domain/alerts/alert-block.ts';
import type { GlucoseForecast } from '../domain/forecast.ts';
import { featureVersion } from '../domain/glucose/features.ts';
import type { GlucoseExplanation } from '../domain/glucose-explanation.ts';
import { Cancelled } from '../learning/adaptation-watch.ts';
import { alarmBacktest } from '../learning/alarm-backtest.ts';
import { PackInvalid } from '../learning/artifact.ts';
import { allCandidates, usualCandidates } from '../learning/candidates.ts';
import { explainForecast } from '../learning/explain/explain-forecast.ts';
import { forecastGlucose } from '../learning/forecast-glucose.ts';
import type { Pack } from '../learning/pack.ts';
import { personalise } from '../learning/personalise.ts';
import { traceLearning } from '../learning/trace.ts';
import { timePersonalisation } from '../learning/trial.ts';
import type { ChosenBackend } from './backend.ts';
import { LearnerError } from './learner-error.ts';
import { createPackMemory } from './pack-memory.ts';
import type {
  Abstention,
  BackendReport,
  ForecastInput,
  LearnerErrorCode,
  LearnerRequest,
  LearnerResponse,
  LearningProgress,
  Outcome,
  PersonaliseInput,
  PersonaliseResult,
  StartOptions,
  TraceInput,
  TraceResult,
  WatchInput,
  WatchResult,
} from './protocol.ts';

export interface LearningWorld {
  readonly send: (response: LearnerResponse) => void;
  readonly chooseBackend: (options: StartOptions) => Promise<ChosenBackend>;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Gives way to waiting messages: only then can a cancellation be heard. */
  readonly pause: () => Promise<void>;
}

interface Started {
  readonly report: BackendReport;
  /** Rejects with `deviceLost`; never settles otherwise. */
  readonly loss: Promise<never>;
  readonly settled: () => Promise<void>;
}

export function createLearningService({ send, chooseBackend, now, pause }: LearningWorld) {
  const readPack = createPackMemory();
  const cancelled = new Set<number>();
  const running = new Set<number>();
  let started: Promise<Started> = Promise.reject(new LearnerError('failed', 'asked before it was started'));
  started.catch(() => {});

  async function start(options: StartOptions): Promise<Started> {
    const { report, lost, settled = async () => {} } = await chooseBackend(options);
    const loss = lost
      ? lost.then((reason): never => {
          throw new LearnerError('deviceLost', reason);
        })
      : new Promise<never>(() => {});
    loss.catch(() => {});
    return { report, loss, settled };
  }

  /**
   * Runs work that needs the device. Where the device is lost meanwhile, that is the error, whatever the work makes
   * of it: reads from a lost device fail in ways of their own, or say nothing.
   */
  async function onDevice<T>(work: (backend: Started) => Promise<T>): Promise<T> {
    const backend = await started;
    const { loss } = backend;
    try {
      return await Promise.race([loss, work(backend)]);
    } catch (error) {
      await Promise.race([loss, pause()]);
      throw error;
    }
  }

  /** Progress of a request, told only when the device has done it: a GPU is handed its steps long before. */
  const reporting = (id: number, settled: () => Promise<void>) => async (progress: LearningProgress) => {
    await settled();
    send({ id, type: 'progress', progress });
    await pause();
  };

  const reportStart = (id: number) => reporting(id, async () => {})({ stage: 'starting', done: 0, total: 1 });

  async function personaliseOn(
    id: number,
    { pack: bytes, series, candidates = [] }: PersonaliseInput,
  ): Promise<Outcome<PersonaliseResult>> {
    await reportStart(id);
    const pack = readPack(bytes);
    const { manifest } = pack;
    return await onDevice(async ({ report: backend, settled }) => {
      const begun = now();
      const outcome = await personalise(pack, series, {
        candidates: candidates === 'all' ? allCandidates(manifest) : usualCandidates(manifest, candidates),
        onProgress: reporting(id, settled),
        shouldCancel: () => cancelled.has(id),
      });
      if (!outcome.ok) return abstained(outcome);
      const { adapted, ...findings } = outcome.value;
      return {
        ok: true,
        value: {
          adapted: adapted && { packId: manifest.id, featureVersion, ...adapted },
          backend,
          durationMs: now() - begun,
          ...findings,
        },
      };
    });
  }

  async function traceOn(id: number, { pack: bytes, series, method }: TraceInput): Promise<Outcome<TraceResult>> {
    await reportStart(id);
    const pack = readPack(bytes);
    return await onDevice(async ({ settled }) => {
      const report = reporting(id, settled);
      const outcome = await traceLearning(pack, series, {
        ...(method && { method }),
        onProgress: (progress) => report({ stage: 'adapting', ...progress }),
        shouldCancel: () => cancelled.has(id),
      });
      return outcome.ok ? outcome : abstained(outcome);
    });
  }

  async function watchOn(id: number, { pack: bytes, series, method }: WatchInput): Promise<Outcome<WatchResult>> {
    await reportStart(id);
    const pack = readPack(bytes);
    const outcome = await onDevice(({ settled }) => {
      const report = reporting(id, settled);
      return alarmBacktest(pack, series, {
        method,
        onProgress: (progress) => report({ stage: 'comparing', ...progress }),
        shouldCancel: () => cancelled.has(id),
      });
    });
    if (!outcome.ok) return abstained(outcome);
    const blocks = outcome.blocks.map(({ from, to, ...watch }) => alertBlock(watch, series, { from, to }));
    return { ok: true, value: { packId: pack.manifest.id, featureVersion, method, blocks } };
  }

  /** The pack of a forecast, where what was learned of the person belongs to it. */
  function packFor({ pack: bytes, method, adapted }: ForecastInput): Pack {
    const pack = readPack(bytes);
    if (adapted && (adapted.packId !== pack.manifest.id || adapted.featureVersion !== featureVersion))
      throw new LearnerError('failed', `the personal model was made with ${adapted.packId}, not ${pack.manifest.id}`);
    if (adapted && adapted.method !== method)
      throw new LearnerError('failed', `the personal model was made by ${adapted.method}, not ${method}`);
    return pack;
  }

  async function forecastOn(input: ForecastInput): Promise<Outcome<GlucoseForecast>> {
    const pack = packFor(input);
    const forecast = await onDevice(() => forecastGlucose(pack, input.series, input));
    if (!forecast) return { ok: false, abstention: { reason: 'gapBeforeOrigin' } };
    return { ok: true, value: forecast };
  }

  async function explainOn(input: ForecastInput): Promise<Outcome<GlucoseExplanation>> {
    const pack = packFor(input);
    const explanation = await onDevice(() => explainForecast(pack, input.series, input));
    if (!explanation) return { ok: false, abstention: { reason: 'gapBeforeOrigin' } };
    return { ok: true, value: explanation };
  }

  async function answer(request: Exclude<LearnerRequest, { type: 'cancel' }>): Promise<LearnerResponse> {
    const { id } = request;
    switch (request.type) {
      case 'start':
        started = start(request.options);
        return { id, type: 'started', report: (await started).report };
      case 'personalise':
        return { id, type: 'personalised', outcome: await personaliseOn(id, request.input) };
      case 'forecast':
        return { id, type: 'forecasted', outcome: await forecastOn(request.input) };
      case 'explain':
        return { id, type: 'explained', outcome: await explainOn(request.input) };
      case 'trace':
        return { id, type: 'traced', outcome: await traceOn(id, request.input) };
      case 'time': {
        const pack = readPack(request.input.pack);
        return { id, type: 'timed', milliseconds: await onDevice(() => timePersonalisation(pack, now)) };
      }
      case 'watch':
        return { id, type: 'watched', outcome: await watchOn(id, request.input) };
    }
  }

  return {
    /** Answers with exactly one result or error, sent before the promise resolves. Never rejects. */
    async receive(request: LearnerRequest): Promise<void> {
      if (request.type === 'cancel') {
        if (running.has(request.target)) cancelled.add(request.target);
        return;
      }
      const { id } = request;
      running.add(id);
      try {
        send(await answer(request));
      } catch (error) {
        send({
          id,
          type: 'error',
          code: codeOf(error),
          message: error instanceof Error ? error.message : String(error),
        });
      } finally {
        running.delete(id);
        cancelled.delete(id);
      }
    },
  };
}

function abstained({ hoursHave, hoursNeeded }: { hoursHave: number; hoursNeeded: number }) {
  // Enough hours, and yet no windows: single readings far apart, or a record broken off for days.
  const abstention: Abstention =
    hoursHave >= hoursNeeded ? { reason: 'gapBeforeOrigin' } : { reason: 'tooFewReadings', hoursHave, hoursNeeded };
  return { ok: false, abstention } as const;
}

function codeOf(error: unknown): LearnerErrorCode {
  if (error instanceof LearnerError) return error.code;
  if (error instanceof PackInvalid) return 'packInvalid';
  if (error instanceof Cancelled) return 'cancelled';
  return 'failed';
}
