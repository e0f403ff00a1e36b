import { beforeAll, describe, expect, it } from 'vitest';
import {
  asQuestion,
  type Example,
  type ExampleSet,
  exampleSet,
  examplesIn,
} from '../../../src/domain/examples/example-set.ts';
import { PackInvalid } from '../../../src/learning/artifact.ts';
import { encodeExampleWeights, readExamplePack } from '../../../src/learning/example-pack/example-artifact.ts';
import type { ExamplePack } from '../../../src/learning/example-pack/example-pack.ts';
import { type ExampleForecast, personaliseExamples } from '../../../src/learning/example-pack/forecast-examples.ts';
import { buildExamplePack } from '../../../src/training/example-packs/build-example-pack.ts';
import type { ExamplePackConfiguration } from '../../../src/training/example-packs/example-pack-configuration.ts';
import type { ExampleReport } from '../../../src/training/example-packs/example-report.ts';
import { day, layout, simulatedPeople } from './simulated-people.ts';

const configuration: ExamplePackConfiguration = {
  id: 'simulated-v1',
  title: 'Simulated',
  seed: 1,
  layout,
  leastExamples: 3,
  methods: ['lastValue', 'personalMean', 'generic', 'hierarchicalLinear'],
  changes: false,
  gains: [],
  coverage: [],
  represented: '',
  notFor: '',
  sources: [{ name: 'simulated', licence: 'none', citation: 'none' }],
  read: () => [],
};

let pack: ExamplePack;
let report: ExampleReport;
let own: ExampleSet;
beforeAll(() => {
  const people = simulatedPeople(16, { length: 40 });
  own = simulatedPeople(1, { length: 30, seed: 9 })[0] as ExampleSet;
  ({ pack, report } = buildExamplePack(
    people.map((examples, index) => ({ dataset: 'simulated', person: String(index), examples })),
    configuration,
    'test',
  ));
});

const question = (...inputs: number[]): Example => ({
  time: 31 * day,
  completeAt: Number.POSITIVE_INFINITY,
  inputs: Float64Array.from(inputs),
  targets: Float64Array.of(Number.NaN),
});
const forecastOf = (set: ExampleSet, asked: Example) =>
  personaliseExamples(pack, set).forecast(asked) as ExampleForecast;
const width = ({ targets }: ExampleForecast) => {
  const [low, high] = targets[0]?.ninety ?? [Number.NaN, Number.NaN];
  return high - low;
};
const nothing = () => exampleSet([], layout);

it('ships the hierarchical model, which knows how these people were made', () => {
  expect(pack.manifest.shipped).toBe('hierarchicalLinear');
});

it('covers nine tenths of what comes with its nine-tenths band, on people left out', () => {
  const covers = report.targets[0]?.supports.find(({ learned }) => learned === 5)?.methods.personal?.covers;
  expect(covers?.ninety).toBeGreaterThan(0.86);
  expect(covers?.ninety).toBeLessThan(0.94);
  expect(covers?.half).toBeGreaterThan(0.44);
  expect(covers?.half).toBeLessThan(0.56);
});

it('comes near the noise that nothing can foresee, where one model for all stays far from it', () => {
  const methods = report.targets[0]?.supports.find(({ learned }) => learned === 20)?.methods;
  // The noise is 2 units; a model for all misses levels that lie 5 apart.
  expect(methods?.hierarchicalLinear?.rmse).toBeLessThan(2.4);
  expect(methods?.generic?.rmse).toBeGreaterThan(4);
});

it('says why: what is typical, what is the person’s own and what is special add up to what is expected', () => {
  const sumOf = ({ targets: [target] }: ExampleForecast) => {
    const { typical, own: ofPerson, parts } = target?.why ?? { typical: Number.NaN, own: 0, parts: [] };
    return typical + ofPerson + parts.reduce((sum, { value }) => sum + value, 0);
  };
  const forecast = forecastOf(own, question(1, -0.5));
  expect(forecast.targets[0]?.why?.parts.map(({ group }) => group)).toEqual(['first', 'second']);
  expect(sumOf(forecast)).toBeCloseTo(forecast.targets[0]?.expected as number, 9);
  // Of the past, from what was known then.
  const { past } = personaliseExamples(pack, own, { explainPast: [12] });
  expect(past[11]?.targets[0]?.why).toBeUndefined();
  expect(sumOf(past[12] as ExampleForecast)).toBeCloseTo(past[12]?.targets[0]?.expected as number, 9);
});

it('calls the forecast of who has hardly begun typical, and nests its bands', () => {
  const forecast = forecastOf(nothing(), question(0, 0));
  expect(forecast.typical).toBe(true);
  expect(forecast.learnedFrom).toBe(0);
  const { expected, half, eighty, ninety } = forecast.targets[0] as ExampleForecast['targets'][number];
  expect(Math.abs(expected - 100)).toBeLessThan(4);
  expect(ninety[0]).toBeLessThan(eighty[0]);
  expect(eighty[0]).toBeLessThan(half[0]);
  expect(half[1]).toBeLessThan(eighty[1]);
  expect(forecastOf(own, question(0, 0)).typical).toBe(false);
});

describe('with a group of inputs missing', () => {
  for (const [group, inputs] of [
    ['first', [Number.NaN, 1]],
    ['second', [1, Number.NaN]],
    ['every', [Number.NaN, Number.NaN]],
  ] as const)
    it(`still forecasts without ${group}, in wider bands`, () => {
      const forecast = forecastOf(own, question(...inputs));
      expect(Number.isFinite(forecast.targets[0]?.expected)).toBe(true);
      expect(width(forecast)).toBeGreaterThan(width(forecastOf(own, question(1, 1))));
    });
});

it('abstains, and says by which input, where one lies far outside everything it was made from', () => {
  expect(personaliseExamples(pack, own).forecast(question(500, 0))).toEqual({
    abstains: 'unlikeAnySeen',
    feature: 'a',
  });
});

it('tells what it would have said of each example before its outcome, whatever came after', () => {
  const { past } = personaliseExamples(pack, own, { explainPast: [20] });
  const before = exampleSet([...examplesIn(own)].slice(0, 20), layout);
  const asked = asQuestion([...examplesIn(own)][20] as Example);
  expect(past.map(({ learnedFrom }) => learnedFrom).slice(0, 3)).toEqual([0, 1, 2]);
  expect(past[20]).toEqual(personaliseExamples(pack, before).forecast(asked));
});

it('learns nothing from an outcome that is not complete', () => {
  const open = exampleSet(Array.from(examplesIn(own), asQuestion), layout);
  expect(personaliseExamples(pack, open).learnedFrom).toBe(0);
});

describe('the artifact', () => {
  const text = (change: object = {}) => JSON.stringify({ ...pack.manifest, ...change });
  const bytes = () => encodeExampleWeights(pack).buffer as ArrayBuffer;

  it('forecasts after writing and reading as before, to the precision of float32', () => {
    const again = readExamplePack(text(), bytes(), layout);
    const [before, after] = [pack, again].map(
      (each) => (personaliseExamples(each, own).forecast(question(1, -1)) as ExampleForecast).targets[0]?.expected,
    );
    expect(after).toBeCloseTo(before as number, 3);
  });

  it('refuses what is cut short, altered, or made for other columns', () => {
    const refused = (...of: Parameters<typeof readExamplePack>) =>
      expect(() => readExamplePack(...of)).toThrow(PackInvalid);
    refused('{', bytes(), layout);
    refused(text({ formatVersion: 2 }), bytes(), layout);
    refused(text({ shipped: 'ridge' }), bytes(), layout);
    refused(text(), bytes().slice(0, 200), layout);
    refused(text(), bytes(), { ...layout, version: 2 });
    refused(text(), bytes(), { ...layout, features: layout.features.slice(1) });
  });
});
