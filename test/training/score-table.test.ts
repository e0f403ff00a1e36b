import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/learning/random.ts';
import type { ScoredForecast } from '../../src/training/evaluation.ts';
import { markdownOf, reportOf } from '../../src/training/report.ts';
import { improvement, rootMeanSquare, ScoreTable } from '../../src/training/score-table.ts';

const forecast = (change: Partial<ScoredForecast>): ScoredForecast => ({
  dataset: 'A',
  person: '1',
  method: 'personal',
  supportHours: 24,
  origin: 0,
  leadMinutes: 30,
  level: 100,
  actual: 100,
  predicted: 103,
  q05: 90,
  q25: 99,
  q75: 105,
  q95: 110,
  ...change,
});

describe('scores', () => {
  it('are those worked by hand: errors 3 and 4 give 3.54 mg/dL, one of two inside the half band', () => {
    const table = new ScoreTable();
    for (let index = 0; index < 6; index++) {
      table.add(forecast({}));
      table.add(forecast({ actual: 107 }));
    }
    const score = table.people(24, 'personal', 30).get('A/1');
    expect(score && rootMeanSquare(score)).toBeCloseTo(Math.sqrt(12.5), 10);
    expect(score).toMatchObject({ count: 12, insideHalf: 6, insideNinety: 12 });
  });

  it('leave out a person with too few forecasts to have a stable error', () => {
    const table = new ScoreTable();
    for (let index = 0; index < 11; index++) table.add(forecast({}));
    expect(table.people(24, 'personal', 30).size).toBe(0);
  });

  it('weigh people alike: the mean of their errors, however long their records', () => {
    const table = new ScoreTable();
    for (let index = 0; index < 500; index++) table.add(forecast({ predicted: 110 }));
    for (let index = 0; index < 20; index++) table.add(forecast({ person: '2', predicted: 120 }));
    for (const method of ['lastValue', 'generic', 'fineTuned'] as const)
      for (let index = 0; index < 20; index++)
        for (const person of ['1', '2']) table.add(forecast({ person, method, predicted: 130 }));
    const report = reportOf(table, { pack: 'p', supportHours: [24], people: ['A/1', 'A/2'], seed: 1 });
    const cell = report.supports[0]?.methods.personal?.['30'];
    expect(cell?.rmse).toBeCloseTo(15, 10);
    expect(cell?.betterThanLastValue.estimate).toBeCloseTo(50, 10);
    expect(markdownOf(report)).toContain('| 30.0 / 0.0 |');
  });
});

describe('the improvement over a baseline', () => {
  it('is the share of the mean error saved, inside its interval', () => {
    const pairs = Array.from({ length: 30 }, (_, index) => ({ baseline: 20 + index, method: 0.8 * (20 + index) }));
    const { estimate, low, high } = improvement(pairs, seededRandom(1));
    expect([estimate, low, high].map((value) => Math.round(value))).toEqual([20, 20, 20]);
  });

  it('has an interval that holds zero where half of the people gain what the others lose', () => {
    const pairs = Array.from({ length: 30 }, (_, index) => ({ baseline: 20, method: index % 2 ? 18 : 22 }));
    const { low, high } = improvement(pairs, seededRandom(1));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

it('a support that nobody has the record for is left out of the report, not shown as noughts', () => {
  const table = new ScoreTable();
  for (let index = 0; index < 12; index++) table.add(forecast({}));
  const report = reportOf(table, { pack: 'p', supportHours: [24, 72], people: ['A/1'], seed: 1 });
  expect(report.supports.map(({ supportHours, people }) => [supportHours, people])).toEqual([[24, 1]]);
});
