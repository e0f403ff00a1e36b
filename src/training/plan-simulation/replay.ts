import { posterior } from '../../learning/bandit/gaussian.ts';
import { drawLiking } from '../../learning/bandit/plan-bandit.ts';
import { seededRandom } from '../../learning/random.ts';
import { ratioInterval } from '../paired-bootstrap.ts';
import type { Asked } from './compare-policies.ts';
import type { ReplayFigures } from './plan-report.ts';
import { liveThrough, type Offer, type Policy } from './simulated-days.ts';
import { expectedReward, simulateTaker } from './simulated-taker.ts';

/**
 * Off-policy check by replay (Li, Chu, Langford & Wang 2011, WSDM): of a log in which one suggestion a day was chosen by
 * chance, the days count on which Thompson sampling would have chosen the same; from these alone it learns. Their mean reward
 * is an unbiased estimate of what its choices are worth on the days of the log, which the simulation knows.
 */
export function replay({ seed, people, days, prior, noise }: Asked): ReplayFigures {
  const estimates: { numerator: number; denominator: number }[] = [];
  const truths: { numerator: number; denominator: number }[] = [];
  for (let index = 0; index < people; index++) {
    const of = seed * 10_000_000 + 10 * index;
    const taker = simulateTaker(seededRandom(of));
    const logging = seededRandom(of + 4);
    const chance = seededRandom(of + 3);
    let believed = prior;
    let matches = false;
    const estimate = { numerator: 0, denominator: 0 };
    const truth = { numerator: 0, denominator: 0 };
    const policy: Policy = {
      liking: (offers) => {
        const logged = offers.map(() => logging());
        if (offers.length === 0) return logged;
        const liking = drawLiking(believed, chance);
        const wanted = largest(offers.map(({ features }) => liking(features)));
        const { suggestion, day } = offers[wanted] as Offer;
        truth.numerator += expectedReward(taker, suggestion, day);
        truth.denominator += 1;
        matches = wanted === largest(logged);
        return logged;
      },
      learn: (tried) => {
        if (!matches) return;
        matches = false;
        believed = posterior(believed, tried, noise);
        estimate.numerator += tried.reduce((sum, { reward }) => sum + reward, 0);
        estimate.denominator += tried.length;
      },
    };
    liveThrough(policy, { taker, days, weather: seededRandom(of + 1), luck: seededRandom(of + 2), most: 1 });
    estimates.push(estimate);
    truths.push(truth);
  }
  const random = seededRandom(seed);
  return {
    estimate: ratioInterval(estimates, random),
    truth: ratioInterval(truths, random),
    matched: estimates.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));
