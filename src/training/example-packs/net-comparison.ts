import { tidy } from '@tensorflow/tfjs-core';
import { examplesIn } from '../../domain/examples/example-set.ts';
import { fomamlLearner } from '../../learning/adapters/fomaml.ts';
import { mamlLearner } from '../../learning/adapters/maml.ts';
import type { ExampleMethod, Meta } from '../../learning/example-method.ts';
import { type ScaledExample, scaling } from '../../learning/example-pack/example-scale.ts';
import { disposeExamples } from '../../learning/examples.ts';
import type { MetaContext, MetaLearner } from '../../learning/meta-learner.ts';
import { type NamedArrays, under } from '../../learning/named-arrays.ts';
import { flattenSync, initialParameters, type NetworkShape, namedParameters } from '../../learning/network.ts';
import { outerLoop, outerLoopStart } from '../../learning/outer-loop.ts';
import { seededRandom } from '../../learning/random.ts';
import type { ExamplePackConfiguration, ExamplePerson } from './example-pack-configuration.ts';
import { fitMethods, type JudgedForecast } from './fit-methods.ts';
import { foldsOf } from './folds.ts';
import { enoughHours, lifeTask, tensorsOf } from './net-tasks.ts';
import type { ScoredPerson } from './scored-forecasts.ts';

const hiddenSizes = [32, 16];
const inFull = { halfWorthHours: 1e-3, largestGradientNorm: 10 };

/** First-order MAML through no step at all is one network for all. */
const pooledLearner: MetaLearner = {
  ...fomamlLearner,
  settings: { ...inFull, innerSteps: 0, innerLearningRate: 0 },
  metaLearningRate: () => 2e-3,
};
const personalLearner: MetaLearner = {
  ...mamlLearner,
  settings: { ...inFull, innerSteps: 5 },
  metaLearningRate: (name) => (name === 'rate' ? 2e-3 : 3e-4),
};
/** Meta-steps for each example of the training, and at most: more only teaches few people by heart. */
const stepsPerExample = 0.25;
const mostSteps = { pooled: 400, personal: 150 };
const metaBatchSize = 6;
/** A person is adapted to anew after so many further examples. */
const renewedAfter = 5;

function trained(
  learner: MetaLearner,
  context: MetaContext,
  people: readonly (readonly ScaledExample[])[],
  metaSteps: number,
) {
  const start = outerLoopStart(learner, context, 1);
  let meta = start.meta;
  const run = { metaSteps, metaBatchSize, seed: 1 };
  for (const state of outerLoop(learner, context, (random) => lifeTask(people, random), run, start)) meta = state.meta;
  return meta;
}

/** What a method says of each of a person's examples, adapted to those before it. Outcomes all come in time here. */
async function forecastsOf(
  method: ExampleMethod,
  meta: Meta,
  examples: readonly ScaledExample[],
): Promise<Float32Array[]> {
  const said: Float32Array[] = [];
  for (let from = 0; from < examples.length; from += renewedAfter) {
    const past = examples.slice(0, from);
    const support = tensorsOf(past.length > 0 ? past : examples.slice(0, 1));
    // Nothing lived through yet: no step is taken.
    const own = past.length > 0 ? meta : { ...meta, settings: { ...meta.settings, innerSteps: 0 } };
    const adapted = await method.adapt(own, { examples: support, hours: enoughHours });
    const asked = tensorsOf(examples.slice(from, from + renewedAfter));
    const predicted = tidy(() => method.predict(own, adapted, asked.inputs).arraySync());
    said.push(...predicted.map((row) => Float32Array.from(row)));
    disposeExamples(support);
    disposeExamples(asked);
  }
  return said;
}

/**
 * Adds one network for all (`net`) and MAML on it to what was said of people left out, in the same folds. They have no
 * bands, and are adapted to every fifth example: a comparison, not a candidate.
 */
export async function withNets(
  scored: readonly ScoredPerson[],
  people: readonly ExamplePerson[],
  configuration: ExamplePackConfiguration,
): Promise<ScoredPerson[]> {
  const { layout, seed } = configuration;
  const measured = people.filter(({ simulated }) => !simulated);
  const shape: NetworkShape = {
    inputSize: layout.features.length,
    hiddenSizes,
    outputSize: 2 * layout.targets.length,
    activation: 'relu',
  };
  const result: ScoredPerson[] = [];
  for (const fold of foldsOf(measured, 5, seed)) {
    const training = people.filter((person) => !fold.includes(person));
    const { scale } = fitMethods(training, { ...configuration, methods: [] });
    const scaled = ({ examples }: ExamplePerson) => Array.from(examplesIn(examples), scaling(scale));
    const lives = training.map(scaled).filter(({ length }) => length > 2);
    const worth = Math.ceil(stepsPerExample * lives.reduce((sum, { length }) => sum + length, 0));
    const untrained = namedParameters(
      tidy(() => flattenSync(initialParameters(shape, seededRandom(seed)))),
      shape,
    );
    const pooled: NamedArrays = under(
      'initial',
      trained(
        pooledLearner,
        { shape, generic: untrained, settings: pooledLearner.settings },
        lives,
        Math.min(worth, mostSteps.pooled),
      ),
    );
    const context: MetaContext = { shape, generic: pooled, settings: personalLearner.settings };
    const own = trained(personalLearner, context, lives, Math.min(worth, mostSteps.personal));
    const personal: Meta = { shape, generic: pooled, own, settings: personalLearner.settings };
    const generic: Meta = {
      ...personal,
      own: { ...own, ...initialOf(pooled) },
      settings: { ...personal.settings, innerSteps: 0 },
    };
    for (const person of fold) {
      const found = scored.find((each) => each.person === person);
      if (!found) continue;
      const examples = scaled(person);
      const forecasts = new Map(found.forecasts);
      for (const [name, meta] of [
        ['net', generic],
        ['maml', personal],
      ] as const) {
        const said = await forecastsOf(personalLearner.method, meta, examples);
        forecasts.set(name, (found.forecasts.get('generic') ?? []).map(saying(said, scale)));
      }
      result.push({ ...found, forecasts });
    }
  }
  return result;
}

const initialOf = (pooled: NamedArrays): NamedArrays =>
  Object.fromEntries(Object.entries(pooled).map(([name, array]) => [`initial.${name}`, array]));

/** A forecast of the same outcome with another mean, and no bands. */
const saying =
  (
    said: readonly Float32Array[],
    { targetMean, targetScale }: { targetMean: Float64Array; targetScale: Float64Array },
  ) =>
  (forecast: JudgedForecast) => ({
    ...forecast,
    mean:
      (targetMean[forecast.target] as number) +
      (targetScale[forecast.target] as number) * (said[forecast.index]?.[forecast.target] as number),
    sd: Number.NaN,
    half: Number.NaN,
    eighty: Number.NaN,
    ninety: Number.NaN,
  });
