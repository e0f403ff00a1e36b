import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { featureVersion } from '../../src/domain/glucose/features.ts';
import { seriesBetween, seriesFrom } from '../../src/domain/glucose/series.ts';
import type { ChosenBackend } from '../../src/worker/backend.ts';
import { LearnerError } from '../../src/worker/learner-error.ts';
import { createLearningService } from '../../src/worker/learning-service.ts';
import type {
  AdaptedModel,
  ForecastInput,
  LearnerRequest,
  LearnerResponse,
  LearningProgress,
  PersonaliseInput,
  TraceInput,
} from '../../src/worker/protocol.ts';
import { packBytes, seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

/** Learns the made-up person in eight steps well enough to win. */
const pack = packBytes(seededPack(1, 8));
const series = syntheticGlucose({ days: 2 });
const personaliseInput: PersonaliseInput = { pack, series };
const forecastInput: ForecastInput = { pack, series, method: 'generic' };

beforeAll(async () => {
  setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  await tf.setBackend('wasm');
});

interface Played {
  readonly chosen?: Partial<ChosenBackend>;
  readonly chooseBackend?: () => Promise<ChosenBackend>;
  readonly onResponse?: (response: LearnerResponse, receive: (request: LearnerRequest) => void) => void;
}

/** A service on the backend in use, with a clock of 1 ms per look and all it sent. */
async function startedService({ chosen, chooseBackend, onResponse }: Played = {}) {
  const sent: LearnerResponse[] = [];
  let clock = 0;
  const service = createLearningService({
    send: (response) => {
      sent.push(response);
      onResponse?.(response, (request) => void service.receive(request));
    },
    chooseBackend: chooseBackend ?? (async () => ({ report: { backend: 'wasm', passedOver: [] }, ...chosen })),
    now: () => clock++,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  await service.receive({ id: 0, type: 'start', options: { lost: [] } });
  const ask = async (request: LearnerRequest): Promise<LearnerResponse> => {
    await service.receive(request);
    const answers = sent.filter(({ id, type }) => id === request.id && type !== 'progress');
    expect(answers).toHaveLength(1);
    return answers[0] as LearnerResponse;
  };
  const personalised = async (input: PersonaliseInput = personaliseInput, id = 1) => {
    const answer = await ask({ id, type: 'personalise', input });
    if (answer.type !== 'personalised' || !answer.outcome.ok) throw new Error(JSON.stringify(answer));
    return answer.outcome.value;
  };
  return { service, sent, ask, personalised };
}

const progressOf = (sent: readonly LearnerResponse[]): LearningProgress[] =>
  sent.flatMap((response) => (response.type === 'progress' ? [response.progress] : []));

describe('the learning service', () => {
  it('starts with the report of the chosen backend', async () => {
    const { sent } = await startedService();
    expect(sent).toEqual([{ id: 0, type: 'started', report: { backend: 'wasm', passedOver: [] } }]);
  });

  it('explains the forecast of the same input, so that the parts add up to it', async () => {
    const { ask } = await startedService();
    const shown = await ask({ id: 1, type: 'forecast', input: forecastInput });
    const why = await ask({ id: 2, type: 'explain', input: forecastInput });
    if (shown.type !== 'forecasted' || !shown.outcome.ok) throw new Error(JSON.stringify(shown));
    if (why.type !== 'explained' || !why.outcome.ok) throw new Error(JSON.stringify(why));
    const hour = why.outcome.value.leads?.find(({ minutes }) => minutes === 60);
    const sum = Object.values(hour?.parts ?? {}).reduce((total, part) => total + part, hour?.typical ?? Number.NaN);
    expect(why.outcome.value.level + sum).toBeCloseTo(shown.outcome.value.predicted.at(-1) as number, 2);
  });

  it('judges alerts on the person’s past, stretch by stretch, at every threshold', async () => {
    const { ask } = await startedService();
    const answer = await ask({ id: 1, type: 'watch', input: { pack, series, method: 'generic' } });
    if (answer.type !== 'watched' || !answer.outcome.ok) throw new Error(JSON.stringify(answer));
    const { blocks, method } = answer.outcome.value;
    expect(method).toBe('generic');
    // Half of two days.
    const hours = blocks.reduce((sum, { tally }) => sum + tally.hours, 0);
    expect(hours).toBeGreaterThan(22);
    expect(hours).toBeLessThan(25);
    for (const { tally, leadMinutes } of blocks) expect(leadMinutes.length).toBe(tally.falseAlarms.length);
  });

  it('personalises and then forecasts with what it learned', async () => {
    const { ask, personalised } = await startedService();
    const result = await personalised();
    expect(result.backend.backend).toBe('wasm');
    expect(result.durationMs).toBeGreaterThan(0);
    const adapted = result.adapted as AdaptedModel;
    expect(adapted).toMatchObject({ packId: 'seeded', featureVersion, method: 'metaSgd' });
    expect(adapted.parameters.every(Number.isFinite)).toBe(true);
    expect(result.supportHours).toBeCloseTo(48, 0);
    expect(result.comparison).toMatchObject({ winner: 'metaSgd', blocks: 2, leftOut: [] });

    const answer = await ask({
      id: 2,
      type: 'forecast',
      input: { ...forecastInput, method: 'metaSgd', adapted },
    });
    if (answer.type !== 'forecasted' || !answer.outcome.ok) throw new Error(JSON.stringify(answer));
    const { value } = answer.outcome;
    expect(value).toMatchObject({ method: 'metaSgd', packId: 'seeded', origin: series.times.at(-1) });
    value.predicted.forEach((predicted, lead) => {
      expect(predicted).toBeGreaterThanOrEqual(value.q25[lead] as number);
      expect(predicted).toBeLessThanOrEqual(value.q75[lead] as number);
    });
  });

  it('reports progress that only grows, step by step, and names the stages in order', async () => {
    const { sent, personalised } = await startedService();
    await personalised();
    const [starting, ...progress] = progressOf(sent);
    expect(starting).toEqual({ stage: 'starting', done: 0, total: 1 });
    const totals = new Set(progress.map(({ total }) => total));
    expect(totals.size).toBe(1);
    const done = progress.map((each) => each.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe([...totals][0]);
    // Eight steps on each of two blocks, and eight more at the end.
    expect(progress.length).toBeGreaterThan(24);
    expect([...new Set(progress.map(({ stage }) => stage))]).toEqual(['windows', 'comparing', 'refitting']);
  });

  it('reports a step only when the device has done it', async () => {
    let settlings = 0;
    const { sent, personalised } = await startedService({
      chosen: {
        settled: async () => {
          await new Promise((resolve) => setImmediate(resolve));
          settlings += 1;
        },
      },
      onResponse: (response) => {
        if (response.type === 'progress') expect(settlings).toBe(progressOf(sent).length - 1);
      },
    });
    await personalised();
    expect(settlings).toBe(progressOf(sent).length - 1);
  });

  it('leaves no tensor behind, however often it personalises, forecasts, abstains or is cancelled', async () => {
    let id = 0;
    let cancelling = 0;
    const { ask, personalised } = await startedService({
      onResponse: (response, receive) => {
        if (response.type === 'progress' && response.id === cancelling)
          receive({ id: ++id, type: 'cancel', target: response.id });
      },
    });
    const round = async () => {
      const { adapted } = await personalised(personaliseInput, ++id);
      const input: ForecastInput = { ...forecastInput, method: 'metaSgd', adapted: adapted as AdaptedModel };
      expect(await ask({ id: ++id, type: 'forecast', input })).toMatchObject({ outcome: { ok: true } });
      cancelling = ++id;
      expect(await ask({ id: cancelling, type: 'personalise', input: personaliseInput })).toMatchObject({
        code: 'cancelled',
      });
      const short = { pack, series: syntheticGlucose({ days: 2 / 24 }) };
      expect(await ask({ id: ++id, type: 'personalise', input: short })).toMatchObject({ outcome: { ok: false } });
      expect(await ask({ id: ++id, type: 'trace', input: personaliseInput })).toMatchObject({ outcome: { ok: true } });
    };
    await round();
    const tensors = tf.memory().numTensors;
    for (let repeat = 0; repeat < 2; repeat++) await round();
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('abstains with what is missing', async () => {
    const { ask } = await startedService();
    expect(
      await ask({ id: 1, type: 'personalise', input: { pack, series: syntheticGlucose({ days: 5 / 24 }) } }),
    ).toMatchObject({
      outcome: { ok: false, abstention: { reason: 'tooFewReadings', hoursHave: 4, hoursNeeded: 12 } },
    });
    const last = series.times.at(-1) as number;
    const alone = seriesBetween(series, last, last + 1);
    expect(await ask({ id: 2, type: 'forecast', input: { ...forecastInput, series: alone } })).toMatchObject({
      outcome: { ok: false, abstention: { reason: 'gapBeforeOrigin' } },
    });
  });

  it('does not call hours missing that are there, where single readings lie too far apart to learn from', async () => {
    const { ask } = await startedService();
    const sixHours = 6 * 3_600_000;
    const fingerPricks = seriesFrom(
      Array.from({ length: 80 }, (_, index) => ({ time: index * sixHours, value: 100 + (index % 9), utcOffset: 0 })),
    );
    expect(await ask({ id: 1, type: 'personalise', input: { pack, series: fingerPricks } })).toMatchObject({
      outcome: { ok: false, abstention: { reason: 'gapBeforeOrigin' } },
    });
  });
});

describe('what is compared', () => {
  const comparedWith = async (candidates?: PersonaliseInput['candidates']) => {
    const { personalised } = await startedService();
    const day = syntheticGlucose({ days: 1 });
    const { comparison } = await personalised({ pack, series: day, ...(candidates && { candidates }) });
    return Object.keys(comparison.errors).sort();
  };

  it('is what the pack ships, beside it what is asked for, or everything the pack holds', async () => {
    const usual = ['generic', 'lastValue', 'metaSgd'];
    expect(await comparedWith()).toEqual(usual);
    // What the pack does not hold cannot be compared, whoever asks for it.
    expect(await comparedWith(['ridge'])).toEqual(usual);
    expect(await comparedWith(['fineTuned'])).toEqual(['fineTuned', ...usual]);
    expect(await comparedWith('all')).toEqual(['fineTuned', ...usual]);
  });
});

describe('a trace', () => {
  it('tells the steps of the pack’s own method or of the one asked for, and progress step by step', async () => {
    const { ask, sent } = await startedService();
    const traced = async (id: number, input: TraceInput) => {
      const answer = await ask({ id, type: 'trace', input });
      if (answer.type !== 'traced' || !answer.outcome.ok) throw new Error(JSON.stringify(answer));
      return answer.outcome.value;
    };
    const own = await traced(1, { pack, series });
    expect(own).toMatchObject({ method: 'metaSgd', steps: { length: 9 } });
    const [starting, ...progress] = progressOf(sent);
    expect(starting).toEqual({ stage: 'starting', done: 0, total: 1 });
    expect(progress.map(({ stage, done, total }) => [stage, done / total])).toEqual(
      Array.from({ length: 9 }, (_, step) => ['adapting', (step + 1) / 9]),
    );
    expect(await traced(2, { pack, series, method: 'fineTuned' })).toMatchObject({ steps: { length: 6 } });
  });

  it('is cancelled between steps, and abstains with what is missing', async () => {
    const { ask } = await startedService({
      onResponse: (response, receive) => {
        if (response.type === 'progress' && response.id === 1) receive({ id: 9, type: 'cancel', target: 1 });
      },
    });
    expect(await ask({ id: 1, type: 'trace', input: { pack, series } })).toMatchObject({ code: 'cancelled' });
    const short = { pack, series: syntheticGlucose({ days: 0.25 }) };
    expect(await ask({ id: 2, type: 'trace', input: short })).toMatchObject({
      outcome: { ok: false, abstention: { reason: 'tooFewReadings', hoursHave: 5, hoursNeeded: 12 } },
    });
  });
});

describe('a cancellation', () => {
  it('stops between two steps, and the next request runs', async () => {
    const steps: number[] = [];
    const { ask } = await startedService({
      onResponse: (response, receive) => {
        if (response.id !== 1 || response.type !== 'progress' || response.progress.stage !== 'comparing') return;
        steps.push(response.progress.done);
        if (steps.length === 3) setImmediate(() => receive({ id: 2, type: 'cancel', target: 1 }));
      },
    });
    expect(await ask({ id: 1, type: 'personalise', input: personaliseInput })).toMatchObject({ code: 'cancelled' });
    expect(steps.length).toBeLessThanOrEqual(4);
    expect(await ask({ id: 3, type: 'forecast', input: forecastInput })).toMatchObject({ outcome: { ok: true } });
  });

  it('of something answered already does not reach a later request', async () => {
    const { ask, service } = await startedService();
    await ask({ id: 1, type: 'forecast', input: forecastInput });
    await service.receive({ id: 2, type: 'cancel', target: 3 });
    expect(await ask({ id: 3, type: 'personalise', input: personaliseInput })).toMatchObject({ outcome: { ok: true } });
  });
});

describe('an error', () => {
  it('says that a pack is broken, and the next request with a sound one runs', async () => {
    const { ask } = await startedService();
    const truncated = { ...pack, weights: pack.weights.slice(0, 1000) };
    const otherName = { ...pack, id: 'glucose-v1' };
    const otherManifest = { ...pack, manifest: pack.manifest.slice(0, -2) };
    let id = 0;
    for (const broken of [truncated, otherName, otherManifest])
      expect(await ask({ id: ++id, type: 'forecast', input: { ...forecastInput, pack: broken } })).toMatchObject({
        type: 'error',
        code: 'packInvalid',
      });
    expect(await ask({ id: ++id, type: 'forecast', input: forecastInput })).toMatchObject({ outcome: { ok: true } });
  });

  it('refuses a personal model of another pack, of other features or of another method', async () => {
    const { ask, personalised } = await startedService();
    const { adapted } = await personalised();
    const input = (change: object): ForecastInput => ({
      ...forecastInput,
      method: 'metaSgd',
      adapted: { ...(adapted as AdaptedModel), ...change },
    });
    expect(await ask({ id: 2, type: 'forecast', input: input({ packId: 'other' }) })).toMatchObject({ code: 'failed' });
    expect(await ask({ id: 3, type: 'forecast', input: input({ featureVersion: 0 }) })).toMatchObject({
      code: 'failed',
    });
    expect(await ask({ id: 4, type: 'forecast', input: input({ method: 'fineTuned' }) })).toMatchObject({
      code: 'failed',
    });
  });

  it('of the start reaches every request', async () => {
    const { sent, ask } = await startedService({
      chooseBackend: () => Promise.reject(new LearnerError('noBackend', 'nothing here')),
    });
    expect(sent[0]).toMatchObject({ id: 0, type: 'error', code: 'noBackend' });
    expect(await ask({ id: 1, type: 'forecast', input: forecastInput })).toMatchObject({ code: 'noBackend' });
  });

  it('names a lost device in the middle of the work, whatever the work makes of it', async () => {
    let lose = (_reason: string) => {};
    const lost = new Promise<string>((resolve) => {
      lose = resolve;
    });
    const { ask } = await startedService({
      chosen: { lost },
      onResponse: (response) => {
        if (response.type === 'progress' && response.progress.done === 3) lose('driver reset');
      },
    });
    expect(await ask({ id: 1, type: 'personalise', input: personaliseInput })).toMatchObject({
      code: 'deviceLost',
      message: 'driver reset',
    });
    expect(await ask({ id: 2, type: 'forecast', input: forecastInput })).toMatchObject({ code: 'deviceLost' });
  });

  it('of a read from a device that is lost a moment later is that of the device', async () => {
    const { ask } = await startedService({
      chosen: { lost: new Promise((resolve) => setImmediate(resolve, 'driver reset')) },
    });
    const unreadable = new Proxy(series, {
      get: () => {
        throw new Error('buffer was unmapped');
      },
    });
    const answer = await ask({ id: 1, type: 'forecast', input: { ...forecastInput, series: unreadable } });
    expect(answer).toMatchObject({ code: 'deviceLost' });
  });
});
