import { expect, it } from 'vitest';
import type { MethodErrors } from '../../../src/domain/comparison.ts';
import type { MethodName } from '../../../src/domain/method.ts';
import { verdictOf } from '../../../src/features/forecast/verdict.ts';

const pair = (rmse30: number, rmse60: number) => ({ rmse30, rmse60 });
const verdict = (errors: MethodErrors, winner: MethodName, origins = 270) => verdictOf({ errors, winner, origins });

it('says by how much the winner is closer than the two yardsticks', () => {
  const errors = { lastValue: pair(20, 40), generic: pair(18, 36), kalman: pair(15, 30) };
  expect(verdict(errors, 'kalman')).toEqual({ kind: 'won', overLastValue: 25, overGeneric: 17 });
});

it('claims nothing that rounds to nothing', () => {
  const errors = { lastValue: pair(20, 40), generic: pair(18, 36), metaSgd: pair(17.95, 35.95) };
  expect(verdict(errors, 'metaSgd')).toEqual({ kind: 'wonNarrowly', overLastValue: 10 });
  expect(verdict({ lastValue: pair(20, 40), ewma: pair(19.98, 39.98) }, 'ewma')).toEqual({ kind: 'wonBarely' });
});

it('says so where a yardstick itself was closest, or there was too little to compare on', () => {
  const errors = { lastValue: pair(20, 40), generic: pair(18, 36) };
  expect(verdict(errors, 'generic')).toEqual({ kind: 'generic' });
  expect(verdict(errors, 'lastValue')).toEqual({ kind: 'lastValue' });
  expect(verdict(errors, 'generic', 10)).toEqual({ kind: 'inconclusive' });
});
