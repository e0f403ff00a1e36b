import { describe, expect, it } from 'vitest';
import { rewardOf } from '../../../src/domain/plan/reward.ts';
import type { Suggestion } from '../../../src/domain/plan/suggestion.ts';
import { independent } from '../../../src/learning/bandit/gaussian.ts';
import { partOfFeature } from '../../../src/learning/bandit/plan-features.ts';
import fitted from '../../../src/learning/bandit/plan-prior.json' with { type: 'json' };
import { seededRandom } from '../../../src/learning/random.ts';
import { comparePolicies } from '../../../src/training/plan-simulation/compare-policies.ts';
import { priorText } from '../../../src/training/plan-simulation/prior-text.ts';
import { replay } from '../../../src/training/plan-simulation/replay.ts';
import {
  choosable,
  expectedReward,
  simulateTaker,
  tryIt,
} from '../../../src/training/plan-simulation/simulated-taker.ts';

const prior = independent(
  fitted.mean,
  partOfFeature.map((part) => fitted.variances[part]),
);
const few = { seed: 3, people: 12, days: 40, prior, noise: fitted.noise };

describe('simulated people', () => {
  it('are worth on average what is reckoned as expected of them', () => {
    const taker = simulateTaker(seededRandom(5));
    const suggestion = choosable.find(({ moves }) => moves) as Suggestion;
    const day = { weekend: false, shownInARow: 0, ownEffect: false };
    const random = seededRandom(6);
    let sum = 0;
    const tries = 40_000;
    for (let each = 0; each < tries; each++) sum += rewardOf(tryIt(taker, suggestion, { day, random }));
    expect(sum / tries).toBeCloseTo(expectedReward(taker, suggestion, day), 2);
  });
});

describe('the comparison of ways to choose', () => {
  it('has no regret for who knows the person, and less for the bandit than for chance', () => {
    const figures = comparePolicies({ ...few, population: 'assumed' });
    const regret = (name: string) => figures.find(({ policy }) => policy === name)?.regret.estimate ?? Number.NaN;
    expect(regret('knowing')).toBeCloseTo(0, 12);
    expect(regret('thompson')).toBeLessThan(regret('random'));
    expect(regret('thompson')).toBeLessThan(regret('table'));
  });

  it('is the same from the same seed', () => {
    const asked = { ...few, people: 3, population: 'reversed' } as const;
    expect(comparePolicies(asked)).toEqual(comparePolicies(asked));
  });

  it('is estimated by replay from a log of chance to within its interval', () => {
    const { estimate, truth } = replay({ ...few, people: 60 });
    expect(truth.estimate).toBeGreaterThan(estimate.low - 0.05);
    expect(truth.estimate).toBeLessThan(estimate.high + 0.05);
  });
});

it('writes the prior so that it can be read again', () => {
  const text = priorText({ version: 1, mean: fitted.mean, variances: fitted.variances, noise: 0.08 });
  expect(JSON.parse(text)).toEqual({ version: 1, mean: fitted.mean, variances: fitted.variances, noise: 0.08 });
});
