import { describe, expect, it } from 'vitest';
import { emStep, type PersonSums, type WeightPrior } from '../../../src/learning/head/expectation-maximization.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';

const d = 3;
const observations = 10;
const truth: WeightPrior = {
  mean: Float64Array.of(0.5, -1, 0.2),
  variance: Float64Array.of(0.5, 0.1, 0.02),
  noise: 0.3,
};

interface Person {
  /** [observation][feature] */
  readonly features: number[][];
  readonly outcomes: number[];
}

function simulated(people: number, seed: number): Person[] {
  const random = seededRandom(seed);
  return Array.from({ length: people }, () => {
    const own = Array.from(truth.mean, (m, row) => m + Math.sqrt(truth.variance[row] as number) * normal(random));
    const features = Array.from({ length: observations }, () => Array.from({ length: d }, () => normal(random)));
    const outcomes = features.map(
      (each) =>
        each.reduce((sum, value, row) => sum + value * (own[row] as number), 0) +
        Math.sqrt(truth.noise) * normal(random),
    );
    return { features, outcomes };
  });
}

const sumsOf = ({ features, outcomes }: Person): PersonSums => {
  const over = (of: (phi: number[], y: number) => number) =>
    features.reduce((sum, phi, index) => sum + of(phi, outcomes[index] as number), 0);
  return {
    gram: Float64Array.from({ length: d * d }, (_, at) =>
      over((phi) => (phi[Math.floor(at / d)] as number) * (phi[at % d] as number)),
    ),
    rightSide: Float64Array.from({ length: d }, (_, row) => over((phi, y) => (phi[row] as number) * y)),
    squares: over((_, y) => y * y),
    observations: outcomes.length,
  };
};

/** Log likelihood of everyone's outcomes by the chain rule: each given those before it, the weights learned on the way. */
function logLikelihood(people: readonly Person[], { mean, variance, noise }: WeightPrior): number {
  let total = 0;
  for (const { features, outcomes } of people) {
    const expected = Array.from(mean);
    const covariance = Array.from(variance, (value, row) =>
      Array.from({ length: d }, (_, column) => (row === column ? value : 0)),
    );
    for (const [index, phi] of features.entries()) {
      const along = covariance.map((row) => row.reduce((sum, value, k) => sum + value * (phi[k] as number), 0));
      const spread = noise + along.reduce((sum, value, k) => sum + value * (phi[k] as number), 0);
      const error =
        (outcomes[index] as number) - phi.reduce((sum, value, k) => sum + value * (expected[k] as number), 0);
      total -= 0.5 * (Math.log(2 * Math.PI * spread) + error ** 2 / spread);
      for (let row = 0; row < d; row++) {
        const gain = (along[row] as number) / spread;
        expected[row] = (expected[row] as number) + gain * error;
        const own = covariance[row] as number[];
        for (let column = 0; column < d; column++)
          own[column] = (own[column] as number) - gain * (along[column] as number);
      }
    }
  }
  return total;
}

const first: WeightPrior = { mean: new Float64Array(d), variance: new Float64Array(d).fill(1), noise: 2 };

describe('emStep', () => {
  it('never makes what people did less likely, from whatever prior', () => {
    const people = simulated(30, 71);
    const sums = people.map(sumsOf);
    for (const begin of [
      first,
      { mean: Float64Array.of(-2, 3, 1), variance: Float64Array.of(1e-3, 5, 0.1), noise: 0.02 },
    ]) {
      let prior: WeightPrior = begin;
      let likelihood = logLikelihood(people, prior);
      const begun = likelihood;
      for (let step = 0; step < 40; step++) {
        prior = emStep(sums, prior);
        const next = logLikelihood(people, prior);
        expect(next).toBeGreaterThanOrEqual(likelihood - 1e-9 * Math.abs(likelihood));
        likelihood = next;
      }
      expect(likelihood).toBeGreaterThan(begun + 10);
    }
  });

  it('is one step worked by hand for one person of one observation', () => {
    // w ~ N(0, 1), y = w + N(0, 1) = 2: the posterior is N(1, 1/2), so that the new mean is 1, the new variance 1/2,
    // and the new noise (2 - 1)² + 1/2.
    const person = { gram: Float64Array.of(1), rightSide: Float64Array.of(2), squares: 4, observations: 1 };
    const { mean, variance, noise } = emStep([person], {
      mean: Float64Array.of(0),
      variance: Float64Array.of(1),
      noise: 1,
    });
    expect(mean[0]).toBeCloseTo(1, 12);
    expect(variance[0]).toBeCloseTo(0.5, 12);
    expect(noise).toBeCloseTo(1.5, 12);
  });

  it('recovers from 400 people how their weights lie and how noisy their outcomes are', () => {
    const sums = simulated(400, 72).map(sumsOf);
    let prior: WeightPrior = first;
    for (let step = 0; step < 100; step++) prior = emStep(sums, prior);
    for (let row = 0; row < d; row++) {
      // Three standard errors of a mean of 400, each known to within what ten observations of this noise leave open.
      const spread = (truth.variance[row] as number) + truth.noise / (observations - d - 1);
      const off = Math.abs((prior.mean[row] as number) - (truth.mean[row] as number));
      expect(off).toBeLessThan(3 * Math.sqrt(spread / 400));
      const wrong = Math.abs((prior.variance[row] as number) - (truth.variance[row] as number));
      expect(wrong).toBeLessThan(3 * spread * Math.sqrt(2 / 400));
    }
    expect(Math.abs(prior.noise / truth.noise - 1)).toBeLessThan(3 * Math.sqrt(2 / (400 * (observations - d))));
  });

  it('leaves everyone at the mean where people do not differ', () => {
    const people = simulated(20, 73).map(sumsOf);
    const { mean } = emStep(people, { ...truth, variance: new Float64Array(d).fill(1e-12) });
    for (let row = 0; row < d; row++) expect(mean[row]).toBeCloseTo(truth.mean[row] as number, 8);
  });
});
