import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MethodName } from '../domain/method.ts';
import type { Pack } from '../learning/pack.ts';
import { assertWritable, dataFolder, fail, optionsOf, threadsOf } from './command-line.ts';
import { CorpusError, type Person, readCgm } from './corpora/cgm.ts';
import { forecastPeople } from './forecast/forecast-people.ts';
import type { RecordForecast } from './forecast/forecast-record.ts';
import { type BenchmarkPerson, benchmarkPeople } from './glucobench/benchmark-people.ts';
import { type BenchmarkResult, type MethodResult, tableOf } from './glucobench/benchmark-table.ts';
import { type Benchmark, benchmarks } from './glucobench/benchmarks.ts';
import { tenths } from './glucobench/tenths.ts';
import { averageSummary, summaryOf, type WindowError, windowError } from './glucobench/window-error.ts';
import { loadPack } from './load-pack.ts';
import { methodNamed } from './method-named.ts';
import { glucosePack } from './packs/glucose.ts';
import { personKey } from './split.ts';

const usage =
  'npm run glucobench -- --data DIR --dataset NAME [--dataset NAME]... [--pack-dir DIR] [--method NAME]... [--out FILE.json] [--threads N]';

const options = optionsOf(
  {
    data: { type: 'string' },
    dataset: { type: 'string', multiple: true, default: [] as string[] },
    /** The folder of a pack, best of one that was trained without the dataset; by default the one that ships. */
    'pack-dir': { type: 'string', default: join('models', glucosePack.id) },
    method: { type: 'string', multiple: true, default: ['lastValue', 'generic', 'personal'] },
    out: { type: 'string' },
    threads: { type: 'string' },
  },
  usage,
);

function benchmarkOf(dataset: string): Benchmark {
  const found = benchmarks[dataset];
  if (!found) fail(`There is no benchmark ${dataset}: choose of ${Object.keys(benchmarks).join(', ')}. ${usage}`);
  return found;
}

/** The dataset's people that the pack was neither trained nor chosen on. */
function strangers(everyone: readonly Person[], dataset: string, { manifest }: Pack): Person[] {
  const people = everyone.filter((each) => each.dataset === dataset);
  if (people.length === 0) throw new CorpusError(`There is no dataset ${dataset} in the data.`);
  const { metaTrain, metaValidation } = manifest.training.split;
  const seen = new Set([...metaTrain, ...metaValidation]);
  return people.filter((each) => !seen.has(personKey(each)));
}

const errorsOf = ({ windows }: BenchmarkPerson, forecasts: readonly (RecordForecast | null)[]): WindowError[] =>
  windows.map(({ segment, step }, index) =>
    windowError(segment, step, (forecasts[index] as RecordForecast).bands.predicted),
  );

async function main(): Promise<void> {
  if (options.dataset.length === 0) fail(`Which dataset? ${usage}`);
  assertWritable(options.out);
  const threads = threadsOf(options.threads, usage);
  const chosen = options.dataset.map((dataset) => ({ dataset, benchmark: benchmarkOf(dataset) }));
  const folder = options['pack-dir'];
  const pack = loadPack(folder);
  const methods = [...new Set(options.method.map((name) => methodNamed(name, pack.manifest)))];
  const everyone = readCgm(dataFolder(options.data, usage));

  const results: BenchmarkResult[] = [];
  for (const { dataset, benchmark } of chosen) {
    const people = benchmarkPeople(strangers(everyone, dataset, pack), benchmark);
    if (people.length === 0) throw new CorpusError(`Nobody of ${dataset} has a segment long enough to be judged.`);
    const resultOf = async (method: MethodName): Promise<MethodResult> => {
      const questions = people.map(({ question }) => question);
      const forecasts = await forecastPeople(questions, { folder, method }, threads);
      const errors = people.map((person, index) => errorsOf(person, forecasts[index] as (RecordForecast | null)[]));
      const draws = tenths(people.length).map((drawn) => drawn.flatMap((place) => errors[place] as WindowError[]));
      return { method, everyone: summaryOf(errors.flat()), tenths: averageSummary(draws) };
    };
    const done: MethodResult[] = [];
    for (const method of methods) done.push(await resultOf(method));
    const windows = people.reduce((sum, each) => sum + each.windows.length, 0);
    const { published } = benchmark;
    const result = { dataset, people: people.length, windows, published, methods: done };
    process.stdout.write(`${tableOf(result)}\n\n`);
    results.push(result);
  }
  if (options.out) writeFileSync(options.out, `${JSON.stringify({ pack: pack.manifest.id, results }, null, 1)}\n`);
}

main().catch(fail);
