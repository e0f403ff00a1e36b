import { describe, expect, it } from 'vitest';
import { closestFirst, relativeError } from '../../src/domain/comparison.ts';

describe('a comparison of methods', () => {
  it('measures both lead times in parts of "stays as it is"', () => {
    const lastValue = { rmse30: 20, rmse60: 40 };
    expect(relativeError(lastValue, lastValue)).toBe(1);
    expect(relativeError({ rmse30: 10, rmse60: 40 }, lastValue)).toBe(0.75);
    expect(relativeError({ rmse30: 20, rmse60: 20 }, lastValue)).toBe(0.75);
  });

  it('puts the closest first, though another has the smaller sum of errors', () => {
    const errors = {
      lastValue: { rmse30: 10, rmse60: 40 },
      generic: { rmse30: 5, rmse60: 40 },
      ridge: { rmse30: 10, rmse60: 34 },
    };
    expect(closestFirst(errors)).toEqual(['generic', 'ridge', 'lastValue']);
  });

  it('gives a tie to the simpler method, in whatever order they were compared', () => {
    const same = { rmse30: 10, rmse60: 20 };
    expect(closestFirst({ metaSgd: same, generic: same, kalman: same, lastValue: same })).toEqual([
      'lastValue',
      'kalman',
      'generic',
      'metaSgd',
    ]);
  });

  it('stays sensible where nothing moved and no method erred', () => {
    const none = { rmse30: 0, rmse60: 0 };
    expect(closestFirst({ lastValue: none, generic: { rmse30: 1, rmse60: 1 } })[0]).toBe('lastValue');
  });
});
