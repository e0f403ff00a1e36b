import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MethodName } from '../domain/forecast.ts';
import { leadTimes } from '../domain/forecast.ts';
import { featureCount, featureNames, featureVersion } from '../domain/glucose/features.ts';
import { fineTuned } from '../learning/adapters/fine-tuned.ts';
import { metaSgd } from '../learning/adapters/meta-sgd.ts';
import type { NetworkShape } from '../learning/network.ts';
import { seededRandom } from '../learning/random.ts';
import { startBackend } from './backend.ts';
import { quantileFactorsOf, typicalErrorOf } from './calibrate.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { dataFolder, fail } from './command-line.ts';
import { CorpusError, type Person, readCgm } from './corpora/cgm.ts';
import { sourceOf } from './corpora/sources.ts';
import { episodesOf, forecastEpisode, type PersonEpisode } from './evaluation.ts';
import { exportPack } from './export-pack.ts';
import { metaTrain, metaTrainingStart } from './meta-train.ts';
import { draftPack, withManifest } from './pack-builder.ts';
import { type GlucosePackConfiguration, glucosePack } from './packs/glucose.ts';
import { normalizationOf, type PooledWindows, poolWindows } from './pooled-windows.ts';
import { pretrain, pretrainingStart } from './pretrain.ts';
import { Progress } from './progress.ts';
import { markdownOf, reportOf } from './report.ts';
import { ScoreTable } from './score-table.ts';
import { personKey, type Split, splitPeople } from './split.ts';
import { relativeError } from './validate.ts';

const usage = 'npm run train -- --pack glucose --data DIR [--models DIR] [--fresh]';

const { values: options } = parseArgs({
  options: {
    pack: { type: 'string', default: 'glucose' },
    data: { type: 'string' },
    models: { type: 'string', default: 'models' },
    /** Where a run under way is kept. */
    work: { type: 'string', default: '.training' },
    fresh: { type: 'boolean', default: false },
  },
});
if (options.pack !== 'glucose') fail(`Unknown pack ${options.pack}: there is glucose. ${usage}`);

function commitOfCode(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'not known';
  }
}

/** Same configuration, same features, same people: the same run, which may be taken up where it stopped. */
function runFolder(configuration: GlucosePackConfiguration, people: readonly Person[]): string {
  const identity = JSON.stringify([
    configuration,
    featureVersion,
    featureNames,
    people.map((each) => [personKey(each), each.series.times.length]),
  ]);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12);
  return join(options.work, `${configuration.id}-${hash}`);
}

function pretrainPooled(
  folder: string,
  pool: PooledWindows,
  normalization: ReturnType<typeof normalizationOf>,
  shape: NetworkShape,
  configuration: GlucosePackConfiguration,
): Float32Array {
  const file = join(folder, 'pretrain.safetensors');
  const saved = loadCheckpoint(file);
  let state = pretrainingStart(shape, configuration.seed);
  if (saved) {
    const { counters, parameters, mean, square } = saved as Record<string, Float32Array>;
    const [epoch, step] = counters as unknown as [number, number];
    state = {
      epoch,
      parameters: parameters as Float32Array,
      adam: { step, mean: mean as Float32Array, square: square as Float32Array },
    };
  }
  const { epochs } = configuration.pretraining;
  const progress = new Progress('Pooled pre-training', epochs, state.epoch);
  progress.show(state.epoch);
  for (state of pretrain(
    pool,
    normalization,
    shape,
    { ...configuration.pretraining, seed: configuration.seed },
    state,
  )) {
    const { epoch, parameters, adam } = state;
    saveCheckpoint(file, {
      counters: Float32Array.of(epoch, adam.step),
      parameters,
      mean: adam.mean,
      square: adam.square,
    });
    progress.show(epoch);
  }
  return state.parameters;
}

async function metaTrainPack(
  folder: string,
  people: readonly Person[],
  pooled: Float32Array,
  configuration: GlucosePackConfiguration,
  draft: (metaParameters: Float32Array) => ReturnType<typeof draftPack>,
  validation: readonly PersonEpisode[],
): Promise<Float32Array> {
  const file = join(folder, 'meta-train.safetensors');
  const saved = loadCheckpoint(file);
  const training = { ...configuration.metaTraining, seed: configuration.seed };
  let state = metaTrainingStart(pooled, training);
  let best = { error: Number.POSITIVE_INFINITY, metaParameters: state.metaParameters };
  if (saved) {
    const { counters, metaParameters, mean, square, best: bestParameters } = saved as Record<string, Float32Array>;
    const [metaStep, step, error] = counters as unknown as [number, number, number];
    state = {
      metaStep,
      metaParameters: metaParameters as Float32Array,
      adam: { step, mean: mean as Float32Array, square: square as Float32Array },
    };
    best = { error, metaParameters: bestParameters as Float32Array };
  } else {
    best.error = await relativeError(draft(state.metaParameters), validation, metaSgd);
  }
  const { normalization, network } = draft(state.metaParameters).manifest;
  const progress = new Progress('Meta-training', training.metaSteps, state.metaStep);
  for (state of metaTrain(people, normalization, network, training, state)) {
    const { metaStep, metaParameters, adam } = state;
    if (metaStep % training.validateEvery === 0) {
      const error = await relativeError(draft(metaParameters), validation, metaSgd);
      if (error < best.error) best = { error, metaParameters };
      saveCheckpoint(file, {
        counters: Float32Array.of(metaStep, adam.step, best.error),
        metaParameters,
        mean: adam.mean,
        square: adam.square,
        best: best.metaParameters,
      });
    }
    progress.show(metaStep, `error on metaValidation ${best.error.toFixed(4)} of last value's`);
  }
  return best.metaParameters;
}

async function main(): Promise<void> {
  const configuration = glucosePack;
  await startBackend();
  const everyone = readCgm(dataFolder(options.data, usage)).filter(({ series }) => series.times.length >= 100);
  if (everyone.length < 10)
    throw new CorpusError(
      `Only ${everyone.length} people have 100 readings or more; at least 10 are needed to train on some and judge on others.`,
    );
  const split: Split = splitPeople(everyone, configuration.seed);
  const of = (name: keyof Split) => everyone.filter((each) => split[name].includes(personKey(each)));
  const folder = runFolder(configuration, everyone);
  if (options.fresh) rmSync(folder, { recursive: true, force: true });

  const shape: NetworkShape = {
    inputSize: featureCount,
    hiddenSizes: configuration.hiddenSizes,
    outputSize: 2 * leadTimes.length,
    activation: configuration.activation,
  };
  const pool = poolWindows(
    of('metaTrain'),
    configuration.pretraining.windowsPerPerson,
    seededRandom(configuration.seed),
  );
  const normalization = normalizationOf(pool.windows);
  const pooled = pretrainPooled(folder, pool, normalization, shape, configuration);

  const datasets = [...new Set(everyone.map((each) => each.dataset))];
  const data = datasets.map((name) => sourceOf(name, everyone.filter((each) => each.dataset === name).length));
  const draft = (metaParameters: Float32Array) =>
    draftPack(configuration, { shape, normalization, pooled, metaParameters, split, data, commit: commitOfCode() });
  const episodes = (name: keyof Split) =>
    configuration.evaluatedSupportHours.flatMap((hours) =>
      episodesOf(of(name), hours, configuration.episodesPerPerson),
    );
  const validation = episodes('metaValidation');
  let pack = draft(await metaTrainPack(folder, of('metaTrain'), pooled, configuration, draft, validation));

  const candidates = configuration.fineTuning.innerSteps.flatMap((innerSteps) =>
    configuration.fineTuning.innerLearningRates.map((innerLearningRate) => ({ innerSteps, innerLearningRate })),
  );
  const methods: readonly MethodName[] = ['lastValue', 'generic', 'fineTuned', 'personal'];
  const progress = new Progress('Choosing and calibrating', candidates.length + methods.length + 1);
  let least = Number.POSITIVE_INFINITY;
  for (const [index, fineTuning] of candidates.entries()) {
    const error = await relativeError(withManifest(pack, { fineTuning }), validation, fineTuned);
    if (error < least) {
      least = error;
      pack = withManifest(pack, { fineTuning });
    }
    progress.show(index + 1);
  }
  pack = withManifest(pack, { typicalError: await typicalErrorOf(pack, validation) });
  for (const [index, method] of methods.entries()) {
    const factors = await quantileFactorsOf(pack, validation, method);
    pack = withManifest(pack, { quantiles: { ...pack.manifest.quantiles, [method]: factors } });
    progress.show(candidates.length + index + 1);
  }
  const table = new ScoreTable();
  for (const episode of episodes('metaTest'))
    for await (const forecast of forecastEpisode(pack, episode)) table.add(forecast);
  progress.show(candidates.length + methods.length + 1);
  const report = reportOf(table, {
    pack: configuration.id,
    supportHours: configuration.evaluatedSupportHours,
    people: split.metaTest,
    seed: configuration.seed,
  });
  const metrics = Object.fromEntries(
    report.supports.map(({ supportHours, people, methods: scores }) => [`${supportHours} h`, { people, ...scores }]),
  );
  exportPack(withManifest(pack, { metrics }), options.models, markdownOf(report));
  process.stdout.write(`${markdownOf(report)}\n\nWritten: ${join(options.models, configuration.id)}\n`);
}

main().catch(fail);
