import { describe, expect, it } from 'vitest';
import { type ExampleLayout, groupsOf } from '../../../src/domain/examples/example-set.ts';
import type { ScaledExample } from '../../../src/learning/example-pack/example-scale.ts';
import { explainExample, usualDesign } from '../../../src/learning/example-pack/explain-example.ts';
import type { PersonForecaster } from '../../../src/learning/example-pack/person-forecaster.ts';

const layout: ExampleLayout = {
  id: 'made-up',
  version: 1,
  features: [
    { name: 'carbs', unit: 'g', group: 'food' },
    { name: 'fat', unit: 'g', group: 'food' },
    { name: 'hour', unit: '', group: 'clock' },
  ],
  targets: [{ name: 'rise', unit: 'mg/dL' }],
};
const example = (...inputs: number[]): ScaledExample => ({
  day: 3,
  design: Float64Array.of(1, ...inputs),
  completion: null,
  targets: Float64Array.of(Number.NaN),
});
const linear = (...weights: number[]) =>
  ({
    predict: ({ design }: ScaledExample) => ({
      mean: Float64Array.of(weights.reduce((sum, weight, column) => sum + weight * (design[column] as number), 0)),
      sd: Float64Array.of(1),
    }),
  }) as unknown as PersonForecaster;

describe('the reasons of an example', () => {
  it('are, of a linear model, weights times distances from the usual, summed by group', () => {
    const usual = usualDesign([example(1, 0, 2), example(3, 1, 0)], 4);
    expect(Array.from(usual)).toEqual([1, 2, 0.5, 1]);
    const [reasons] = explainExample({
      forecaster: linear(10, 2, -4, 3),
      fresh: linear(7, 1, 0, 3),
      asked: example(5, 1.5, -1),
      usual,
      layout,
    });
    // People at the usual: 7 + 2 + 3 = 12. The person there: 10 + 4 − 2 + 3 = 15.
    expect(reasons?.typical).toBeCloseTo(12, 12);
    expect(reasons?.own).toBeCloseTo(3, 12);
    // Food: 2 × 3 − 4 × 1 = 2. Clock: 3 × (−2).
    expect(groupsOf(layout)).toEqual(['food', 'clock']);
    expect(reasons?.parts[0]).toBeCloseTo(2, 12);
    expect(reasons?.parts[1]).toBeCloseTo(-6, 12);
  });

  it('tell what the name adds apart from the inputs, against a meal without a name', () => {
    const forecaster = {
      predict: ({ design, words }: ScaledExample) => ({
        mean: Float64Array.of(2 * (design[1] as number) + 5 * (words?.get('soup') ?? 0)),
        sd: Float64Array.of(1),
      }),
    } as unknown as PersonForecaster;
    const asked = { ...example(3, 0, 0), words: new Map([['soup', 1]]) };
    const named = { ...layout, words: 'name' };
    const usual = Float64Array.of(1, 1, 0, 0);
    const [reasons] = explainExample({ forecaster, fresh: forecaster, asked, usual, layout: named });
    expect(groupsOf(named)).toEqual(['food', 'clock', 'name']);
    // 2 × (3 − 1) of the food, nothing of the clock, 5 of the name; 2 is usual.
    expect([reasons?.typical, ...(reasons?.parts ?? [])]).toEqual(
      [2, 4, 0, 5].map((value) => expect.closeTo(value, 12)),
    );
  });

  it('are those of people where nobody has been met', () => {
    expect(Array.from(usualDesign([], 4))).toEqual([1, 0, 0, 0]);
  });
});
