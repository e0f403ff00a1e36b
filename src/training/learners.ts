import type { MethodName } from '../domain/method.ts';
import { anilLearner } from '../learning/adapters/anil.ts';
import { fomamlLearner } from '../learning/adapters/fomaml.ts';
import { mamlLearner } from '../learning/adapters/maml.ts';
import { metaLstmLearner } from '../learning/adapters/meta-lstm.ts';
import { metaSgdLearner } from '../learning/adapters/meta-sgd.ts';
import { proximalMamlLearner } from '../learning/adapters/proximal-maml.ts';
import { reptileLearner } from '../learning/adapters/reptile.ts';
import { ridgeHeadLearner } from '../learning/adapters/ridge-head.ts';
import type { MetaLearner } from '../learning/meta-learner.ts';

const learners: readonly MetaLearner[] = [
  mamlLearner,
  fomamlLearner,
  metaSgdLearner,
  anilLearner,
  reptileLearner,
  metaLstmLearner,
  proximalMamlLearner,
  ridgeHeadLearner,
];

/** How a method is meta-trained, or undefined where it takes the pooled network as it is, or no network at all. */
export const learnerOf = (name: MethodName): MetaLearner | undefined =>
  learners.find(({ method }) => method.name === name);
