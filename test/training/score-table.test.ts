import { describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { AlarmTable } from '../../src/training/alarm-table.ts';
import { shortTable } from '../../src/training/evidence/short-table.ts';
import { improvement, ratioInterval } from '../../src/training/paired-bootstrap.ts';
import { type ReportContext, reportOf } from '../../src/training/report.ts';
import { type PersonSums, rootMeanSquare, ScoreTable } from '../../src/training/score-table.ts';
import { forecasts } from '../fixtures/same-forecasts.ts';

const context: ReportContext = {
  pack: 'p',
  commit: 'none',
  seed: 1,
  shipped: 'metaSgd',
  methods: ['lastValue', 'generic', 'metaSgd'],
  supportHours: [24, 72],
  episodesPerPerson: 3,
  people: ['A/1'],
  leftOutDatasets: [],
};

describe('scores', () => {
  it('are those worked by hand: errors 3 and 4 give 3.54 mg/dL, one of two inside the half band', () => {
    const table = new ScoreTable();
    table.add(forecasts(6));
    table.add(forecasts(6, { actual: 107 }));
    const score = table.people(24, 'metaSgd', 30).get('A/1');
    expect(score && rootMeanSquare(score)).toBeCloseTo(Math.sqrt(12.5), 10);
    expect(score).toMatchObject({ count: 12, insideHalf: 6, insideNinety: 12, widthHalf: 72, widthNinety: 240, A: 12 });
  });

  it('of an outcome that is not known are not counted', () => {
    const table = new ScoreTable();
    const unknown = forecasts(13);
    unknown.actual[leadTimes.indexOf(30)] = Number.NaN;
    table.add(unknown);
    expect(table.people(24, 'metaSgd', 30).get('A/1')?.count).toBe(12);
    expect(table.people(24, 'metaSgd', 60).get('A/1')?.count).toBe(13);
  });

  it('leave out a person with too few forecasts to have a stable error', () => {
    const table = new ScoreTable();
    table.add(forecasts(11));
    expect(table.people(24, 'metaSgd', 30).size).toBe(0);
  });

  it('gathered apart and merged are those gathered together', () => {
    const [first, second, together] = [new ScoreTable(), new ScoreTable(), new ScoreTable()];
    for (const table of [first, together]) table.add(forecasts(9));
    for (const table of [second, together]) table.add(forecasts(5, { actual: 120 }));
    const merged = new ScoreTable();
    for (const part of [first, second]) merged.merge(structuredClone(part.all()));
    const [apart] = merged.all();
    const [whole] = together.all();
    for (const [index, sum] of (whole as PersonSums).sums.entries()) expect(apart?.sums[index]).toBeCloseTo(sum, 9);
  });
});

describe('a report', () => {
  const scored = (people: readonly Parameters<typeof forecasts>[]) => {
    const table = new ScoreTable();
    for (const each of people) table.add(forecasts(...each));
    return table;
  };
  const baselines: Parameters<typeof forecasts>[] = (['lastValue', 'generic'] as const).flatMap((method) =>
    ['1', '2'].map((person): Parameters<typeof forecasts> => [20, { person, method, predicted: 130 }]),
  );

  it('weighs people alike, however long their records', () => {
    const table = scored([[500, { predicted: 110 }], [20, { person: '2', predicted: 120 }], ...baselines]);
    const report = reportOf(table, new AlarmTable(), context);
    const cell = report.supports[0]?.methods.personal?.['30'];
    expect(cell?.rmse).toBeCloseTo(15, 10);
    expect(cell?.betterThanLastValue?.estimate).toBeCloseTo(50, 10);
    expect(report.supports[0]?.personalBetterThan.generic?.['60']?.estimate).toBeCloseTo(50, 10);
    expect(report.supports[0]?.errors['30']?.['A/2']).toEqual({
      personal: 20,
      metaSgd: 20,
      lastValue: 30,
      generic: 30,
    });
    expect(shortTable(report)).toContain('| 30.0 / 30.0 |');
    expect(shortTable(report)).toContain('15.0 / 15.0 (50.0 % / 50.0 %)');
  });

  it('leaves out a support that nobody has the record for, and does not show it as noughts', () => {
    const report = reportOf(scored([[12], ...baselines]), new AlarmTable(), context);
    expect(report.supports.map(({ supportHours, people }) => [supportHours, people])).toEqual([[24, 1]]);
  });

  it('tells people of datasets that training never saw from the others', () => {
    const table = scored([
      [12, { predicted: 110 }],
      [12, { dataset: 'B', predicted: 140 }],
    ]);
    const [support] = reportOf(table, new AlarmTable(), { ...context, leftOutDatasets: ['B'] }).supports;
    expect(support?.datasets.A?.leftOut).toBe(false);
    expect(support?.datasets.B?.leftOut).toBe(true);
    expect(support?.groups.seen?.methods.personal?.['30']?.rmse).toBeCloseTo(10, 10);
    expect(support?.groups.leftOut?.methods.personal?.['30']?.rmse).toBeCloseTo(40, 10);
    expect(support?.methods.personal?.['30']?.rmse).toBeCloseTo(25, 10);
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

  it('of one person has no interval', () => {
    const { estimate, low } = improvement([{ baseline: 20, method: 18 }], seededRandom(1));
    expect(estimate).toBeCloseTo(10, 10);
    expect(low).toBeNaN();
  });

  it('has the interval of a mean: 1.96 standard errors to either side', () => {
    const random = seededRandom(5);
    const parts = Array.from({ length: 200 }, () => ({ numerator: random() < 0.3 ? 1 : 0, denominator: 1 }));
    const { estimate, low, high } = ratioInterval(parts, random);
    const error = 1.96 * Math.sqrt((estimate * (1 - estimate)) / 200);
    expect(Math.abs(high - estimate - error)).toBeLessThan(0.15 * error);
    expect(Math.abs(estimate - low - error)).toBeLessThan(0.15 * error);
  });
});
