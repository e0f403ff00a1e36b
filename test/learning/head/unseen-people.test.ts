import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { alpacaLearner } from '../../../src/learning/adapters/alpaca.ts';
import { fitHierarchicalLinear, hierarchicalLinear } from '../../../src/learning/adapters/hierarchical-linear.ts';
import { proximalMamlLearner } from '../../../src/learning/adapters/proximal-maml.ts';
import { r2d2Learner } from '../../../src/learning/adapters/r2d2.ts';
import { ridgeHeadLearner } from '../../../src/learning/adapters/ridge-head.ts';
import type { ExampleMethod, Meta } from '../../../src/learning/example-method.ts';
import { disposeExamples } from '../../../src/learning/examples.ts';
import { whiteningOf } from '../../../src/learning/head/whitening.ts';
import type { MetaContext, MetaLearner } from '../../../src/learning/meta-learner.ts';
import { flattenArrays, type NamedArrays, toTensors } from '../../../src/learning/named-arrays.ts';
import { networkIn } from '../../../src/learning/network.ts';
import { outerLoop, outerLoopStart } from '../../../src/learning/outer-loop.ts';
import { type Random, seededRandom } from '../../../src/learning/random.ts';
import { tidied } from '../../../src/learning/tidied.ts';
import { expectedOutputs } from '../../fixtures/double-precision-network.ts';
import { seededCommonInputs } from '../../fixtures/seeded-prior.ts';
import { oracleShape, seededProblem } from '../../fixtures/seeded-problem.ts';
import { type Population, simulatedPerson, taskOf } from '../../fixtures/simulated-heads.ts';

const { shape, generic } = seededProblem('softplus', 101);
const leads = shape.outputSize / 2;
const commonInputs = seededCommonInputs(shape, 200, 102);
let population: Population;
const people = 12;
const sizes = { windows: 36, queryWindows: 40, hours: 72 };
const draw = (random: Random) => taskOf(simulatedPerson(population, sizes, random), leads);

beforeAll(async () => {
  await tf.setBackend('cpu');
  const whitening = tidied(() => whiteningOf(networkIn(toTensors(generic)), commonInputs, shape));
  // People differ much in two features, a little in one, and not at all in the others.
  population = { shape, generic, whitening, spread: [0.8, 0, 0.8, 0, 0.3], noise: 0.4 };
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

const contextOf = (settings: MetaContext['settings']): MetaContext => ({ shape, generic, settings, commonInputs });

function metaTrained(learner: MetaLearner): NamedArrays {
  const context = contextOf(learner.settings);
  const options = { metaSteps: 25, metaBatchSize: 2, seed: 1 };
  let state = outerLoopStart(learner, context, 1);
  for (state of outerLoop(learner, context, draw, options, state));
  return state.meta;
}

/** Mean squared error on the query over a dozen people nobody was trained on, less what nobody can foresee. */
async function excessError(method: ExampleMethod, meta: Meta): Promise<number> {
  const random = seededRandom(777);
  let sum = 0;
  for (let person = 0; person < people; person++) {
    const { support, query } = draw(random);
    const learned = await method.adapt(meta, support);
    sum += tf.tidy(() => {
      const away = tf.sub(query.targets, method.predict(meta, learned, query.inputs));
      return (tf.mean(tf.square(away)).dataSync()[0] as number) / people;
    });
    disposeExamples(support.examples);
    disposeExamples(query);
  }
  return sum - population.noise ** 2;
}

function genericExcess(): number {
  const random = seededRandom(777);
  let sum = 0;
  for (let person = 0; person < people; person++) {
    const { query } = simulatedPerson(population, sizes, random);
    const expected = expectedOutputs(flattenArrays(generic), query, oracleShape(shape));
    sum +=
      query.targets.reduce((total, target, i) => total + (target - (expected[i] as number)) ** 2, 0) /
      query.targets.length /
      people;
  }
  return sum - population.noise ** 2;
}

describe('on people never seen, whose forecast is off by a linear map of the features that is their own', () => {
  // Twenty-five meta-steps bring a prior on whitened features all the way, one penalty on the body's own features half of it.
  const learners: readonly (readonly [learner: MetaLearner, left: number])[] = [
    [proximalMamlLearner, 0.1],
    [ridgeHeadLearner, 0.1],
    [r2d2Learner, 0.6],
    [alpacaLearner, 0.6],
  ];

  it.each(learners.map(([learner, left]) => ({ learner, left, name: learner.method.name })))(
    '$name leaves at most $left of the error that can be foreseen, and less than before it was meta-trained',
    async ({ learner, left }) => {
      const { method, settings } = learner;
      const start = outerLoopStart(learner, contextOf(settings), 1).meta;
      const before = await excessError(method, { shape, generic, own: start, settings });
      const after = await excessError(method, { shape, generic, own: metaTrained(learner), settings });
      expect(after).toBeLessThan(left * genericExcess());
      expect(after).toBeLessThan(0.8 * before);
    },
    20_000,
  );

  it('hierarchicalLinear leaves at most a tenth, and knows which features people differ in', async () => {
    const random = seededRandom(5);
    const fitted = fitHierarchicalLinear(contextOf({}), () => draw(random), 40);
    const after = await excessError(hierarchicalLinear, { shape, generic, ...fitted });
    expect(after).toBeLessThan(0.1 * genericExcess());
    const variance = fitted.own.priorVariance?.values ?? [];
    for (const [row, spread] of population.spread.entries())
      for (let lead = 0; lead < leads; lead++)
        if (spread === 0) expect(variance[row * leads + lead]).toBeLessThan(0.02);
        else if (spread > 0.5) expect(variance[row * leads + lead]).toBeGreaterThan(0.2);
  });
});
