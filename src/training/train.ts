import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { leadTimes } from '../domain/forecast.ts';
import { featureCount } from '../domain/glucose/features.ts';
import { metaSgd } from '../learning/adapters/meta-sgd.ts';
import type { NetworkShape } from '../learning/network.ts';
import { seededRandom } from '../learning/random.ts';
import { startBackend } from './backend.ts';
import { calibratePack } from './calibrate-pack.ts';
import { dataFolder, fail, optionsOf } from './command-line.ts';
import { CorpusError, type Person, readCgm } from './corpora/cgm.ts';
import { sourceOf } from './corpora/sources.ts';
import { episodesOf, forecastEpisode } from './evaluation.ts';
import { exportPack, writeIndex } from './export-pack.ts';
import { runMetaTraining } from './meta-train-run.ts';
import { draftPack, withManifest } from './pack-builder.ts';
import { type GlucosePackConfiguration, glucosePack } from './packs/glucose.ts';
import { normalizationOf, poolWindows } from './pooled-windows.ts';
import { runPretraining } from './pretrain-run.ts';
import { markdownOf, reportOf } from './report.ts';
import { ScoreTable } from './score-table.ts';
import { personKey, type SplitName, splitPeople } from './split.ts';
import { relativeError } from './validate.ts';

const usage = 'npm run train -- --pack glucose --data DIR [--exclude DATASET]... [--out DIR] [--fresh]';
const models = 'models';
const leastReadings = 100;
const leastPeople = 10;

const options = optionsOf(
  {
    pack: { type: 'string', default: 'glucose' },
    data: { type: 'string' },
    /** Datasets the pack must never see, to be judged on them as strangers. Asks for `--out`: it is not the pack that ships. */
    exclude: { type: 'string', multiple: true, default: [] as string[] },
    /** Where the pack goes; by default among those that ship, which are listed anew. */
    out: { type: 'string' },
    /** Where a run under way is kept. */
    work: { type: 'string', default: '.training' },
    /** Begin again instead of taking up a run that was stopped. */
    fresh: { type: 'boolean', default: false },
  },
  usage,
);
if (options.pack !== 'glucose') fail(`Unknown pack ${options.pack}: there is glucose. ${usage}`);
if (options.exclude.length > 0 && options.out === undefined) fail(`--exclude needs --out DIR. ${usage}`);

function commitOfCode(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'not known';
  }
}

/** Same code, same configuration, same people: the same run, which may be taken up where it stopped. */
function runFolder(configuration: GlucosePackConfiguration, people: readonly Person[], commit: string): string {
  const readings = people.map((each) => [personKey(each), each.series.times.length]);
  const identity = JSON.stringify([commit, configuration, readings]);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12);
  return join(options.work, `${configuration.id}-${hash}`);
}

function readPeople(): Person[] {
  const everyone = readCgm(dataFolder(options.data, usage));
  for (const name of options.exclude)
    if (!everyone.some(({ dataset }) => dataset === name))
      throw new CorpusError(`There is no dataset ${name} to exclude.`);
  const people = everyone.filter(
    ({ dataset, series }) => !options.exclude.includes(dataset) && series.times.length >= leastReadings,
  );
  if (people.length >= leastPeople) return people;
  throw new CorpusError(
    `Only ${people.length} people have ${leastReadings} readings or more; at least ${leastPeople} are needed, to train on some and judge on others.`,
  );
}

async function main(): Promise<void> {
  const configuration = glucosePack;
  const { id, seed, evaluatedSupportHours } = configuration;
  await startBackend();
  const everyone = readPeople();
  const commit = commitOfCode();
  const split = splitPeople(everyone, seed);
  const peopleOf = (name: SplitName) => everyone.filter((each) => split[name].includes(personKey(each)));
  const episodes = (name: SplitName) =>
    evaluatedSupportHours.flatMap((hours) => episodesOf(peopleOf(name), hours, configuration.episodesPerPerson));
  const folder = runFolder(configuration, everyone, commit);
  if (options.fresh) rmSync(folder, { recursive: true, force: true });

  const shape: NetworkShape = {
    inputSize: featureCount,
    hiddenSizes: configuration.hiddenSizes,
    outputSize: 2 * leadTimes.length,
    activation: configuration.activation,
  };
  const metaTrainPeople = peopleOf('metaTrain');
  const pool = poolWindows(metaTrainPeople, configuration.pretraining.windowsPerPerson, seededRandom(seed));
  const normalization = normalizationOf(pool.windows);
  const pooled = runPretraining(folder, pool, normalization, shape, { ...configuration.pretraining, seed });

  const datasets = [...new Set(everyone.map((each) => each.dataset))];
  const data = datasets.map((name) => sourceOf(name, everyone.filter((each) => each.dataset === name).length));
  const draft = (metaParameters: Float32Array) =>
    draftPack(configuration, { shape, normalization, pooled, metaParameters, split, data, commit });
  const validation = episodes('metaValidation');
  const metaParameters = await runMetaTraining(
    folder,
    metaTrainPeople,
    pooled,
    { normalization, shape },
    { ...configuration.metaTraining, seed },
    (candidate) => relativeError(draft(candidate), validation, metaSgd),
  );
  const pack = await calibratePack(draft(metaParameters), configuration.fineTuning, validation);

  const table = new ScoreTable();
  for (const episode of episodes('metaTest'))
    for await (const forecast of forecastEpisode(pack, episode)) table.add(forecast);
  const report = reportOf(table, { pack: id, supportHours: evaluatedSupportHours, people: split.metaTest, seed });
  const metrics = Object.fromEntries(
    report.supports.map(({ supportHours, people, methods }) => [`${supportHours} h`, { people, ...methods }]),
  );
  const folderOfPack = options.out ?? join(models, id);
  exportPack(withManifest(pack, { metrics }), folderOfPack, markdownOf(report));
  if (options.out === undefined) writeIndex(models);
  process.stdout.write(`${markdownOf(report)}\n\nWritten: ${folderOfPack}\n`);
}

main().catch(fail);
