import { seriesBetween } from '../domain/glucose/series.ts';
import type { MethodName } from '../domain/method.ts';
import { alpacaLearner } from '../learning/adapters/alpaca.ts';
import { anilLearner } from '../learning/adapters/anil.ts';
import { fomamlLearner } from '../learning/adapters/fomaml.ts';
import { fitHierarchicalLinear } from '../learning/adapters/hierarchical-linear.ts';
import { mamlLearner } from '../learning/adapters/maml.ts';
import { matchingNetworkLearner } from '../learning/adapters/matching-network.ts';
import { metaLstmLearner } from '../learning/adapters/meta-lstm.ts';
import { metaSgdLearner } from '../learning/adapters/meta-sgd.ts';
import { proximalMamlLearner } from '../learning/adapters/proximal-maml.ts';
import { r2d2Learner } from '../learning/adapters/r2d2.ts';
import { reptileLearner } from '../learning/adapters/reptile.ts';
import { ridgeHeadLearner } from '../learning/adapters/ridge-head.ts';
import { levelRatioPrior } from '../learning/baselines/level-ratio.ts';
import type { MetaLearner } from '../learning/meta-learner.ts';
import type { MethodSettings } from '../learning/pack.ts';
import type { Person } from './corpora/cgm.ts';

const learners: readonly MetaLearner[] = [
  mamlLearner,
  fomamlLearner,
  metaSgdLearner,
  anilLearner,
  reptileLearner,
  metaLstmLearner,
  proximalMamlLearner,
  matchingNetworkLearner,
  ridgeHeadLearner,
  r2d2Learner,
  alpacaLearner,
];

/** How a method is meta-trained, or undefined where it takes the pooled network as it is, or no network at all. */
export const learnerOf = (name: MethodName): MetaLearner | undefined =>
  learners.find(({ method }) => method.name === name);

/** How a method's prior over people is found where that takes no gradient. */
export const fitOf = (name: MethodName): typeof fitHierarchicalLinear | undefined =>
  name === 'hierarchicalLinear' ? fitHierarchicalLinear : undefined;

const week = 7 * 86_400_000;

/** What a rule knows of people before it meets one: its settings. From each one's first week, so that no long record rules. */
export function ruleSettings(name: MethodName, people: readonly Person[]): MethodSettings {
  if (name !== 'kalman') return {};
  return levelRatioPrior(people.map(({ series }) => seriesBetween(series, -Infinity, (series.times[0] ?? 0) + week)));
}
