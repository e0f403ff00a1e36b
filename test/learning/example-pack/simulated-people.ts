import { type ExampleLayout, type ExampleSet, exampleSet } from '../../../src/domain/examples/example-set.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';

export const layout: ExampleLayout = {
  id: 'simulated',
  version: 1,
  features: [
    { name: 'a', unit: '', group: 'first' },
    { name: 'b', unit: '', group: 'second' },
  ],
  targets: [{ name: 'outcome', unit: 'units' }],
};

export const day = 86_400_000;

/** Weights of people ~ N(mean, sd²), outcomes = 100 + level + a·wₐ + b·w_b + N(0, noise²), one example a day. */
export function simulatedPeople(
  count: number,
  { length = 60, noise = 2, seed = 1 }: { length?: number; noise?: number; seed?: number } = {},
): ExampleSet[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const level = 5 * normal(random);
    const weights = [3 + 2 * normal(random), -1 + 0.2 * normal(random)] as const;
    return exampleSet(
      Array.from({ length }, (_, index) => {
        const a = normal(random);
        const b = 0.5 * a + normal(random);
        const outcome = 100 + level + a * weights[0] + b * weights[1] + noise * normal(random);
        const time = index * day;
        return { time, completeAt: time + 1, inputs: Float64Array.of(a, b), targets: Float64Array.of(outcome) };
      }),
      layout,
    );
  });
}
