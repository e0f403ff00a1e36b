import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { leadTimes } from '../domain/forecast.ts';
import { featureCount } from '../domain/glucose/features.ts';
import type { MethodName } from '../domain/method.ts';
import { methods } from '../learning/adapters/index.ts';
import { normalizeInputs } from '../learning/examples.ts';
import type { NetworkShape } from '../learning/network.ts';
import { seededRandom } from '../learning/random.ts';
import { startBackend } from './backend.ts';
import { typicalErrorOf } from './calibrate.ts';
import { dataFolder, fail, optionsOf, threadsOf } from './command-line.ts';
import { commitOfCode } from './commit-of-code.ts';
import { CorpusError, type Person, readCgm } from './corpora/cgm.ts';
import { sourceOf } from './corpora/sources.ts';
import { evaluatePeople } from './evaluate-people.ts';
import { episodesOf, evaluatedSupportHours } from './evaluation.ts';
import { shortTable } from './evidence/short-table.ts';
import { trainExamplePack } from './example-packs/example-commands.ts';
import { exportPack, writeIndex } from './export-pack.ts';
import { poolThroughOtherSensors } from './other-sensors.ts';
import { draftPack, withManifest, withTrainedMethods } from './pack-builder.ts';
import { examplePacks } from './packs/example-packs.ts';
import { glucosePack, type PackConfiguration } from './packs/glucose.ts';
import { joinedPools, normalizationOf, poolWindows, sampleWindows } from './pooled-windows.ts';
import { runPretraining } from './pretrain-run.ts';
import { reportOf } from './report.ts';
import { rescaled } from './rescaled-windows.ts';
import { reportedLeads } from './scope-report.ts';
import { personKey, type SplitName, splitPeople } from './split.ts';
import { trainMethods } from './train-methods.ts';

const usage =
  'npm run train -- --pack NAME --data DIR [--exclude DATASET]... [--out DIR] [--methods a,b] [--threads N] [--fresh]';
const models = 'models';
const leastReadings = 100;
const leastPeople = 10;
const always: ReadonlySet<MethodName> = new Set<MethodName>(['lastValue', 'generic', 'fineTuned']);
/** Windows of many people from which the features are whitened. */
const commonWindows = 20_000;

const options = optionsOf(
  {
    pack: { type: 'string', default: 'glucose' },
    data: { type: 'string' },
    /** Datasets the pack must never see, to be judged on them as strangers. Asks for `--out`: it is not the pack that ships. */
    exclude: { type: 'string', multiple: true, default: [] as string[] },
    /** Where the pack goes; by default among those that ship, which are listed anew. */
    out: { type: 'string' },
    /** Methods to train, with commas between them; all unless told. The simplest are always among them. */
    methods: { type: 'string' },
    /** Worker threads; as many as there are cores unless told. */
    threads: { type: 'string' },
    /** Where a run under way is kept. */
    work: { type: 'string', default: '.training' },
    /** Begin again instead of taking up a run that was stopped. */
    fresh: { type: 'boolean', default: false },
  },
  usage,
);
const packOfExamples = examplePacks[options.pack];
if (options.pack !== 'glucose' && !packOfExamples)
  fail(`Unknown pack ${options.pack}: there are glucose, ${Object.keys(examplePacks).join(', ')}. ${usage}`);
if (options.exclude.length > 0 && options.out === undefined) fail(`--exclude needs --out DIR. ${usage}`);

/** Same code, same configuration, same people: the same run, which may be taken up where it stopped. */
function runFolder(configuration: PackConfiguration, people: readonly Person[], commit: string): string {
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

/** What a pack tells of itself; the whole report is the evaluation's. */
const atReportedLeads = (methods: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
  Object.fromEntries(
    Object.entries(methods).map(([name, byLead]) => [
      name,
      Object.fromEntries(reportedLeads.map((lead) => [lead, byLead[lead]])),
    ]),
  );

/** The methods asked for, and those that every pack holds. */
function methodsWanted(): MethodName[] {
  const asked = options.methods?.split(',').map((name) => name.trim());
  const unknown = asked?.find((name) => !methods.some((method) => method.name === name));
  if (unknown !== undefined)
    fail(`Unknown method ${unknown}: there are ${methods.map(({ name }) => name).join(', ')}.`);
  return methods.map(({ name }) => name).filter((name) => !asked || always.has(name) || asked.includes(name));
}

async function main(): Promise<void> {
  const wanted = methodsWanted();
  const configuration = glucosePack;
  const { id, seed, validatedSupportHours, episodesPerPerson } = configuration;
  const threads = threadsOf(options.threads, usage);
  await startBackend();
  const everyone = readPeople();
  const commit = commitOfCode();
  const split = splitPeople(everyone, seed);
  const peopleOf = (name: SplitName) => everyone.filter((each) => split[name].includes(personKey(each)));
  const folder = runFolder(configuration, everyone, commit);
  if (options.fresh) rmSync(folder, { recursive: true, force: true });

  const shape: NetworkShape = {
    inputSize: featureCount,
    hiddenSizes: configuration.hiddenSizes,
    outputSize: 2 * leadTimes.length,
    activation: configuration.activation,
  };
  const metaTrain = peopleOf('metaTrain');
  const metaValidation = peopleOf('metaValidation');
  const pool = poolWindows(metaTrain, configuration.pretraining.windowsPerPerson, seededRandom(seed));
  const normalization = normalizationOf(pool.windows);
  const { otherSensors, rescaling } = configuration.pretraining;
  const seenOtherwise = poolThroughOtherSensors(metaTrain, otherSensors, seededRandom(seed + 2));
  const varied = rescaled(joinedPools(pool, seenOtherwise), rescaling, seededRandom(seed + 1));
  const pooled = runPretraining(folder, varied, normalization, shape, { ...configuration.pretraining, seed });

  const datasets = [...new Set(everyone.map((each) => each.dataset))];
  const data = datasets.map((name) => sourceOf(name, everyone.filter((each) => each.dataset === name).length));
  const uncalibrated = draftPack(configuration, { shape, normalization, pooled, split, data, commit });
  const validation = validatedSupportHours.flatMap((hours) => episodesOf(metaValidation, hours, episodesPerPerson));
  const draft = withManifest(uncalibrated, { typicalError: await typicalErrorOf(uncalibrated, validation) });

  const common = sampleWindows(pool.windows, commonWindows, seededRandom(seed));
  const commonInputs = { shape: [common.count, featureCount], values: normalizeInputs(common, normalization) };
  const trained = await trainMethods(
    wanted,
    { configuration, draft, commonInputs, metaTrain, metaValidation, folder },
    { threads },
  );
  const pack = withTrainedMethods(draft, trained);

  const metaTest = peopleOf('metaTest');
  const judged = [...new Set<MethodName>(['lastValue', 'generic', 'fineTuned', pack.manifest.shipped])];
  const settings = { supportHours: evaluatedSupportHours, episodes: episodesPerPerson, methods: judged };
  const { scores, alarms } = await evaluatePeople(pack, metaTest, settings, { threads });
  const report = reportOf(scores, alarms, {
    pack: id,
    commit,
    seed,
    shipped: pack.manifest.shipped,
    methods: judged,
    supportHours: evaluatedSupportHours,
    episodesPerPerson,
    people: split.metaTest,
    leftOutDatasets: [],
  });
  const metrics = {
    validation: Object.fromEntries(trained.map(({ name, error }) => [name, error])),
    metaTest: report.supports.map(({ supportHours, people, methods }) => ({
      supportHours,
      people,
      methods: atReportedLeads(methods),
    })),
  };
  const table = shortTable(report);
  const folderOfPack = options.out ?? join(models, id);
  exportPack(withManifest(pack, { metrics }), folderOfPack, table);
  if (options.out === undefined) writeIndex(models);
  process.stdout.write(`${table}\n\nWritten: ${folderOfPack}\n`);
}

if (packOfExamples) {
  try {
    trainExamplePack(packOfExamples, { data: dataFolder(options.data, usage), out: options.out });
  } catch (error) {
    fail(error);
  }
} else main().catch(fail);
