import { type Gaussian, independent } from '../../learning/bandit/gaussian.ts';
import { partOfFeature } from '../../learning/bandit/plan-features.ts';
import { seededRandom } from '../../learning/random.ts';
import { improvement, ratioInterval } from '../paired-bootstrap.ts';
import { type PlanPolicyName, type PolicyFigures, planPolicies } from './plan-report.ts';
import { knowing, popularOrder, randomOrder, tableOrder, thompson } from './policies.ts';
import { liveThrough, type Policy } from './simulated-days.ts';
import { type Population, simulateTaker, type Taker } from './simulated-taker.ts';

export interface Asked {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  readonly prior: Gaussian;
  readonly noise: number;
}

/** What one person came to under one policy. */
interface Lived {
  readonly reward: number;
  readonly shown: number;
  readonly lateReward: number;
  readonly lateShown: number;
  readonly regret: number;
}

const lateDays = 30;
/** Who begins without knowing anything of people: nothing is liked, everything may be. */
const flat = independent(
  partOfFeature.map(() => 0),
  partOfFeature.map(() => 0.05),
);

export function comparePolicies({ seed, people, days, prior, noise, population }: Asked & { population: Population }) {
  const lived = Object.fromEntries(planPolicies.map((name) => [name, [] as Lived[]])) as Record<
    PlanPolicyName,
    Lived[]
  >;
  for (let index = 0; index < people; index++) {
    const of = seed * 10_000_000 + 10 * index;
    const taker = simulateTaker(seededRandom(of), population);
    const policies = policiesFor(taker, { prior, noise, seed: of + 3 });
    for (const name of planPolicies)
      lived[name].push(
        summed(liveThrough(policies[name], { taker, days, weather: seededRandom(of + 1), luck: seededRandom(of + 2) })),
      );
  }
  const random = seededRandom(seed);
  const mean = (name: PlanPolicyName, of: keyof Lived, per: keyof Lived | null) =>
    ratioInterval(
      lived[name].map((each) => ({ numerator: each[of], denominator: per === null ? 1 : each[per] })),
      random,
    );
  return planPolicies.map(
    (policy): PolicyFigures => ({
      policy,
      reward: mean(policy, 'reward', 'shown'),
      late: mean(policy, 'lateReward', 'lateShown'),
      regret: mean(policy, 'regret', null),
      saved:
        policy === 'thompson' || policy === 'knowing'
          ? null
          : improvement(
              lived[policy].map(({ regret }, index) => ({
                baseline: regret,
                method: lived.thompson[index]?.regret ?? Number.NaN,
              })),
              random,
            ),
    }),
  );
}

function policiesFor(
  taker: Taker,
  { prior, noise, seed }: { readonly prior: Gaussian; readonly noise: number; readonly seed: number },
): Record<PlanPolicyName, Policy> {
  return {
    knowing: knowing(taker),
    thompson: thompson(prior, noise, seededRandom(seed)),
    thompsonFlat: thompson(flat, noise, seededRandom(seed)),
    popular: popularOrder(prior),
    table: tableOrder,
    random: randomOrder(seededRandom(seed)),
  };
}

function summed(days: ReturnType<typeof liveThrough>): Lived {
  const late = days.slice(-lateDays);
  const total = (list: typeof days, of: (day: (typeof days)[number]) => number) =>
    list.reduce((sum, day) => sum + of(day), 0);
  return {
    reward: total(days, ({ expected }) => expected),
    shown: total(days, ({ tried }) => tried.length),
    lateReward: total(late, ({ expected }) => expected),
    lateShown: total(late, ({ tried }) => tried.length),
    regret: total(days, ({ expected, best }) => best - expected),
  };
}
