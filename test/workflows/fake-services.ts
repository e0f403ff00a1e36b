/** A world of its own for each test: an empty database, a clock that stands, a learner and files that the test decides. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { GlucoseForecast } from '../../src/domain/forecast.ts';
import { leadTimes } from '../../src/domain/forecast.ts';
import { coveredHours } from '../../src/domain/glucose/coverage.ts';
import { featureVersion } from '../../src/domain/glucose/features.ts';
import { parseFile } from '../../src/importers/parse-file.ts';
import { proposeMapping } from '../../src/importers/propose-mapping.ts';
import { AttuneDatabase } from '../../src/storage/database.ts';
import type {
  BackendName,
  ForecastInput,
  Outcome,
  PackBytes,
  PersonaliseInput,
  PersonaliseResult,
  TraceInput,
  WatchInput,
} from '../../src/worker/protocol.ts';
import type { Learner, Services } from '../../src/workflows/services.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** A Friday in spring, noon UTC. */
export const noon = Date.parse('2026-03-20T12:00:00Z');

export const manifestText = JSON.stringify({ id: 'glucose-v1', featureVersion });
export const weightBytes = new Uint8Array([1, 2, 3, 4]);
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export type FileAnswers = Record<string, () => Response | Promise<Response>>;

export const packFiles = (): FileAnswers => ({
  'models/index.json': () =>
    Response.json({
      version: 1,
      packs: [
        {
          id: 'glucose-v1',
          manifest: { path: 'glucose-v1/pack.json', sha256: sha256(manifestText), bytes: manifestText.length },
          weights: { path: 'glucose-v1/weights.safetensors', sha256: sha256(weightBytes), bytes: weightBytes.length },
        },
      ],
    }),
  'models/glucose-v1/pack.json': () => new Response(manifestText),
  'models/glucose-v1/weights.safetensors': () => new Response(weightBytes),
  'demo/person.json': () => new Response(readFileSync(new URL('../../public/demo/person.json', import.meta.url))),
});

/** Says "stays as it is", with bands of 10 and 30 mg/dL to either side. */
export function steadyForecast({ series, method, pack }: ForecastInput): Outcome<GlucoseForecast> {
  const level = series.values.at(-1) as number;
  const flat = (value: number) => leadTimes.map(() => value);
  return {
    ok: true,
    value: {
      origin: series.times.at(-1) as number,
      level,
      leadTimes,
      method,
      packId: pack.id,
      featureVersion,
      predicted: flat(level),
      q05: flat(level - 30),
      q25: flat(level - 10),
      q75: flat(level + 10),
      q95: flat(level + 30),
    },
  };
}

export function personalised({ series }: PersonaliseInput): Outcome<PersonaliseResult> {
  const errors = { rmse30: 20, rmse60: 30 };
  return {
    ok: true,
    value: {
      adapted: {
        packId: 'glucose-v1',
        featureVersion,
        method: 'metaSgd',
        parameters: new Float32Array([series.times.length]),
        bandScale: new Float32Array(12).fill(1),
      },
      backend: { backend: 'cpu', passedOver: [] },
      durationMs: 5,
      supportWindows: 1,
      supportHours: 24,
      recordHours: coveredHours(series, 0, (series.times.at(-1) ?? 0) + 1),
      comparison: {
        heldBackFrom: series.times[0] ?? 0,
        heldBackTo: series.times.at(-1) ?? 0,
        blocks: 1,
        origins: 1,
        errors: { lastValue: errors, generic: errors, metaSgd: errors },
        leftOut: [],
        coverage: { half: 0.5, ninety: 0.9 },
        winner: 'metaSgd',
      },
    },
  };
}

export interface FakeServices extends Services {
  clock: number;
  learner: Learner & {
    asked: {
      personalise: PersonaliseInput[];
      forecast: ForecastInput[];
      trace: TraceInput[];
      watch: WatchInput[];
      times: PackBytes[];
      order: (readonly BackendName[])[];
    };
  };
  files: FileAnswers;
}

export function fakeServices(change: Partial<Omit<Services, 'learner'>> = {}): FakeServices {
  let ids = 0;
  const asked: FakeServices['learner']['asked'] = {
    personalise: [],
    forecast: [],
    trace: [],
    watch: [],
    times: [],
    order: [],
  };
  const services: FakeServices = {
    clock: noon,
    files: packFiles(),
    database: new AttuneDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }),
    learner: {
      asked,
      start: async () => ({ backend: 'cpu', passedOver: [] }),
      personalise: async (input) => {
        asked.personalise.push(input);
        return personalised(input);
      },
      forecast: async (input) => {
        asked.forecast.push(input);
        return steadyForecast(input);
      },
      explain: async ({ method, series }) => ({
        ok: true,
        value: {
          method,
          level: series.values.at(-1) as number,
          against: { whom: 'own', moments: 32 },
          leads: null,
          changed: null,
        },
      }),
      trace: async (input) => {
        asked.trace.push(input);
        return { ok: true, value: { method: 'metaSgd', steps: [], supportWindows: 1, heldBackWindows: 1 } };
      },
      watch: async (input) => {
        asked.watch.push(input);
        return { ok: true, value: { packId: input.pack.id, featureVersion, method: input.method, blocks: [] } };
      },
      timeBackends: async (pack) => {
        asked.times.push(pack);
        return [
          { backend: 'webgpu', milliseconds: 900 },
          { backend: 'wasm', milliseconds: 300 },
          { backend: 'cpu', milliseconds: null },
        ];
      },
      adapter: async () => 'acme gen-9',
      prefer: (order) => {
        asked.order.push(order);
      },
      dispose: () => {},
    },
    examples: {
      learn: async (input) => (await import('../../src/worker/example-service.ts')).learnExamples(input),
      dispose: () => {},
    },
    importer: { parse: (file, options) => parseFile(file, options), proposeMapping },
    now: () => services.clock,
    timeZone: 'UTC',
    newId: () => `id-${++ids}`,
    fetchFile: async (path) => services.files[path]?.() ?? new Response('', { status: 404 }),
    ...change,
  };
  return services;
}

/** A plain file with one reading every five minutes, the last at `last`; values count up from 100 and start over at 180. */
export function glucoseFile(readings: number, last = noon, name = 'glucose.csv'): File {
  const rows = Array.from({ length: readings }, (_, index) => {
    const time = new Date(last - (readings - 1 - index) * 5 * minute);
    return `${time.toISOString()},${100 + (index % 80)}`;
  });
  return new File([['timestamp,glucose_mg_dl', ...rows].join('\n')], name);
}
