import type { MethodName } from '../domain/method.ts';
import { methodOf } from '../learning/adapters/index.ts';
import type { MetaContext } from '../learning/meta-learner.ts';
import { type NamedArrays, prefixed, under } from '../learning/named-arrays.ts';
import type { MethodSettings, Pack, QuantileFactors } from '../learning/pack.ts';
import { seededRandom } from '../learning/random.ts';
import type { NamedArray } from '../learning/safetensors.ts';
import { quantileFactorsOf } from './calibrate.ts';
import type { Person } from './corpora/cgm.ts';
import type { PersonEpisode } from './evaluation.ts';
import { fitOf, learnerOf, ruleSettings } from './learners.ts';
import { metaTrainMethod } from './meta-train-method.ts';
import { withMethod } from './pack-builder.ts';
import type { PackConfiguration } from './packs/glucose.ts';
import { taskPool } from './task-pool.ts';
import { validationError } from './validation-error.ts';

/** What is the same for every method of a pack. */
export interface MethodTraining {
  readonly configuration: PackConfiguration;
  /** The pack with the pooled network alone. */
  readonly draft: Pack;
  readonly commonInputs: NamedArray;
  readonly metaTrain: readonly Person[];
  /** Where the run is kept. */
  readonly folder: string;
}

/** One method of the pack, ready to be put into it. */
export interface TrainedMethod {
  readonly name: MethodName;
  /** As in a pack: `<method>.<name>`. */
  readonly own: NamedArrays;
  readonly settings: MethodSettings;
  readonly quantiles: QuantileFactors;
  /** On metaValidation people, relative to "stays as it is". */
  readonly error: number;
}

/** The metaValidation people's episodes, and the width of each one's person. */
export interface Validation {
  readonly episodes: readonly PersonEpisode[];
  readonly scales: readonly Float32Array[];
}

/** Meta-trains a method where there is something to meta-train, lets metaValidation people choose its settings, and places its bands. */
export async function trainMethod(
  name: MethodName,
  { configuration, draft, commonInputs, metaTrain, folder }: MethodTraining,
  validation: Validation,
  onProgress: (metaStep: number, best: number) => void,
): Promise<TrainedMethod> {
  const method = methodOf(name);
  const errorWith = (own: NamedArrays, settings: MethodSettings) =>
    validationError(withMethod(draft, name, own, settings), validation.episodes, method);

  const { network, normalization } = draft.manifest;
  const { seed, looks, episodes } = configuration;
  const learner = learnerOf(name);
  const priorFit = fitOf(name);
  const context: MetaContext = {
    shape: network,
    generic: under('generic', draft.weights),
    settings: learner?.settings ?? ruleSettings(name, metaTrain),
    commonInputs,
  };
  const tasksOf = (supportWindows: number) => taskPool(metaTrain, normalization, { ...episodes, supportWindows, seed });
  let { settings } = context;
  let own: NamedArrays = {};
  let error = Number.POSITIVE_INFINITY;
  const plan = configuration.metaTraining[name];
  const fitPlan = configuration.fits[name];
  if (learner && plan)
    ({ own, error } = await metaTrainMethod(learner, context, {
      folder,
      sampleTask: tasksOf(plan.supportWindows),
      errorOf: (candidate) => errorWith(candidate, context.settings),
      options: { ...plan, looks, seed },
      onProgress,
    }));
  else if (priorFit && fitPlan) {
    const draw = tasksOf(fitPlan.supportWindows);
    const random = seededRandom(seed);
    ({ own, settings } = priorFit(context, () => draw(random), fitPlan.tasks));
  }
  const begun = settings;
  // What is neither meta-trained nor chosen among settings has not been judged yet.
  const unjudged = error === Number.POSITIVE_INFINITY ? [{}] : [];
  for (const choice of configuration.choices[name] ?? unjudged) {
    const candidate = { ...begun, ...choice };
    const candidateError = await errorWith(own, candidate);
    if (candidateError < error) [settings, error] = [candidate, candidateError];
  }
  const quantiles = await quantileFactorsOf(
    withMethod(draft, name, own, settings),
    validation.episodes,
    name,
    validation.scales,
  );
  return { name, own: prefixed(name, own), settings, quantiles, error };
}
