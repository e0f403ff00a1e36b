/**
 * What the learner worker does with each request: thin, as learning itself is in src/learning. Knows no Worker and no
 * clock; learner.worker.ts gives it both.
 */

import type { GlucoseForecast } from '../domain/forecast.ts';
import { featureVersion } from '../domain/glucose/features.ts';
import { PackInvalid } from '../learning/artifact.ts';
import { forecastGlucose } from '../learning/forecast-glucose.ts';
import { Cancelled } from '../learning/adaptation-watch.ts';
import { personalise } from '../learning/personalise.ts';
import type { ChosenBackend } from './backend.ts';
import { LearnerError } from './learner-error.ts';
import { createPackMemory } from './pack-memory.ts';
import type {
  BackendReport,
  ForecastInput,
  LearnerErrorCode,
  LearnerRequest,
  LearnerResponse,
  Outcome,
  PersonaliseInput,
  PersonaliseProgress,
  PersonaliseResult,
  StartOptions,
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

  async function personaliseOn(
    id: number,
    { pack: bytes, series }: PersonaliseInput,
  ): Promise<Outcome<PersonaliseResult>> {
    const report = async (progress: PersonaliseProgress) => {
      send({ id, type: 'progress', progress });
      await pause();
    };
    await report({ stage: 'starting', done: 0, total: 1 });
    const pack = readPack(bytes);
    return await onDevice(async ({ report: backend, settled }) => {
      const begun = now();
      const outcome = await personalise(pack, series, {
        onProgress: async (progress) => {
          // A GPU is handed its steps long before it has done them.
          await settled();
          await report(progress);
        },
        shouldCancel: () => cancelled.has(id),
      });
      if (!outcome.ok) {
        const { hoursHave, hoursNeeded } = outcome;
        // Enough hours, and yet no windows: single readings far apart, or a record broken off for days.
        if (hoursHave >= hoursNeeded) return { ok: false, abstention: { reason: 'gapBeforeOrigin' } };
        return { ok: false, abstention: { reason: 'tooFewReadings', hoursHave, hoursNeeded } };
      }
      const { parameters, bandScale, ...findings } = outcome.value;
      const adapted = { packId: pack.manifest.id, featureVersion, parameters, bandScale };
      return { ok: true, value: { adapted, backend, durationMs: now() - begun, ...findings } };
    });
  }

  async function forecastOn({
    pack: bytes,
    series,
    method,
    adapted,
  }: ForecastInput): Promise<Outcome<GlucoseForecast>> {
    const pack = readPack(bytes);
    if (adapted && (adapted.packId !== pack.manifest.id || adapted.featureVersion !== featureVersion))
      throw new LearnerError('failed', `the personal model was made with ${adapted.packId}, not ${pack.manifest.id}`);
    const forecast = await onDevice(() => forecastGlucose(pack, series, { method, adapted }));
    if (!forecast) return { ok: false, abstention: { reason: 'gapBeforeOrigin' } };
    return { ok: true, value: forecast };
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

function codeOf(error: unknown): LearnerErrorCode {
  if (error instanceof LearnerError) return error.code;
  if (error instanceof PackInvalid) return 'packInvalid';
  if (error instanceof Cancelled) return 'cancelled';
  return 'failed';
}
