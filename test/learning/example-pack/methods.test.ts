import { expect, it } from 'vitest';
import { examplesIn } from '../../../src/domain/examples/example-set.ts';
import { arrayOf } from '../../../src/learning/example-pack/example-method.ts';
import { exampleMethods } from '../../../src/learning/example-pack/example-methods.ts';
import { fitExampleScale, type ScaledExample, scaling } from '../../../src/learning/example-pack/example-scale.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';
import { simulatedPeople } from './simulated-people.ts';

const methodNamed = (name: string) => {
  const method = exampleMethods(() => 0).find((each) => each.name === name);
  if (!method) throw new Error(name);
  return method;
};

const example = (day: number, outcome: number): ScaledExample => ({
  day,
  design: Float64Array.of(1),
  completion: null,
  targets: Float64Array.of(outcome),
});

it('recovers how the weights of forty simulated people lie', () => {
  const people = simulatedPeople(40);
  const scale = fitExampleScale(people, 2, 1);
  const scaled = people.map((set) => Array.from(examplesIn(set), scaling(scale)));
  const prior = methodNamed('hierarchicalLinear').fit(scaled, 1);
  const unit = (scale.targetScale[0] as number) / (scale.inputScale[0] as number);
  const [, a] = arrayOf(prior, 'mean');
  const [, varianceOfA] = arrayOf(prior, 'variance');
  // They were drawn with mean 3 and standard deviation 2: forty people tell them to 0.32 and a tenth.
  expect(Math.abs((a as number) * unit - 3)).toBeLessThan(0.8);
  expect(Math.sqrt(varianceOfA as number) * unit).toBeGreaterThan(1.5);
  expect(Math.sqrt(varianceOfA as number) * unit).toBeLessThan(2.5);
  const [noise] = arrayOf(prior, 'dynamics');
  expect(Math.sqrt(noise as number) * (scale.targetScale[0] as number)).toBeCloseTo(2, 0);
});

it('says what came last, under the rule of that name', () => {
  const lastValue = methodNamed('lastValue');
  const learner = lastValue.begin(lastValue.fit([[example(0, 1), example(1, 3)]], 1));
  learner.learn(example(5, 7));
  expect(learner.predict(example(6, Number.NaN)).mean[0]).toBe(7);
});

it('moves an average as a plain mean at first, then by its share', () => {
  const ewma = methodNamed('ewma');
  const prior = {
    arrays: Object.fromEntries(
      [
        ['zero', 0],
        ['share', 0.5],
        ['variance', 1],
      ].map(([name, value]) => [name, { shape: [1], values: Float64Array.of(value as number) }]),
    ),
    settings: {},
  };
  const learner = ewma.begin(prior);
  const levels = [4, 8, 0].map((outcome, day) => {
    learner.learn(example(day, outcome));
    return learner.predict(example(day, Number.NaN)).mean[0];
  });
  // 4; the mean of 4 and 8; half way from 6 to 0.
  expect(levels).toEqual([4, 6, 3]);
});

it('forecasts finite numbers of people whose outcomes are all equal, and learns nothing from one that is unknown', () => {
  for (const method of exampleMethods(() => 0)) {
    const people = [0, 1, 2].map((person) => [0, 1, 2, 3].map((day) => example(day, person)));
    const learner = method.begin(method.fit(people, 1));
    learner.learn(example(0, 1));
    const before = learner.predict(example(1, Number.NaN));
    learner.learn(example(0.5, Number.NaN));
    expect(learner.predict(example(1, Number.NaN)), method.name).toEqual(before);
    expect([...before.mean, ...before.variance].every(Number.isFinite), method.name).toBe(true);
  }
});

/** Two hundred meals, ten names in turn; what a name adds is drawn for each person with this standard deviation. */
const namedMeals = (sd: number, seed: number): ScaledExample[][] => {
  const random = seededRandom(seed);
  return Array.from({ length: 8 }, () => {
    const added = Array.from({ length: 10 }, () => sd * normal(random));
    return Array.from({ length: 200 }, (_, index) => ({
      ...example(index, (added[index % 10] as number) + normal(random)),
      words: new Map([[`name ${index % 10}`, 1]]),
    }));
  });
};

it('finds how much names tell of people: as much as the noise, or nothing', () => {
  const [told] = arrayOf(methodNamed('namedLinear').fit(namedMeals(1, 1), 1), 'word');
  expect(told).toBeGreaterThan(0.5);
  expect(told).toBeLessThan(2);
  const [silent] = arrayOf(methodNamed('namedLinear').fit(namedMeals(0, 2), 1), 'word');
  expect(silent).toBeLessThan(0.05);
});

it('is the hierarchical model where nothing has a name', () => {
  const people = [0, 1, 2].map((person) => [0, 1, 2, 3].map((day) => example(day, person + day / 3)));
  const [named, plain] = ['namedLinear', 'hierarchicalLinear'].map((name) => {
    const method = methodNamed(name);
    const learner = method.begin(method.fit(people, 1));
    learner.learn(example(0, 5));
    return learner.predict(example(1, Number.NaN));
  });
  expect(named).toEqual(plain);
});
