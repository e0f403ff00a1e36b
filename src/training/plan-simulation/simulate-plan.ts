/** `npm run simulate:plan`: the prior of the bandit, and how it does on simulated people it was not made from. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gaussian, independent } from '../../learning/bandit/gaussian.ts';
import { banditVersion, partOfFeature } from '../../learning/bandit/plan-features.ts';
import { seededRandom } from '../../learning/random.ts';
import { fail, optionsOf } from '../command-line.ts';
import { commitOfCode } from '../commit-of-code.ts';
import { roundedJson } from '../rounded-json.ts';
import { comparePolicies } from './compare-policies.ts';
import { fitPrior } from './fit-prior.ts';
import type { PlanReport } from './plan-report.ts';
import { randomOrder } from './policies.ts';
import { priorText } from './prior-text.ts';
import { replay } from './replay.ts';
import { liveThrough } from './simulated-days.ts';
import { simulateTaker } from './simulated-taker.ts';

const options = optionsOf(
  {
    seed: { type: 'string', default: '1' },
    people: { type: 'string', default: '500' },
    days: { type: 'string', default: '120' },
    out: { type: 'string', default: 'docs/evidence/plan-simulation.json' },
  },
  'npm run simulate:plan [-- --seed 1] [--people 500] [--days 120] [--out FILE.json]',
);
const priorFile = join(import.meta.dirname, '../../learning/bandit/plan-prior.json');
const priorPeople = 300;
/** People that the prior is made of are never judged on. */
const priorSeeds = 1_000_000;

function main(): void {
  const seed = Number(options.seed);
  const count = Number(options.people);
  const days = Number(options.days);
  // Before the prior is written, which is part of the code.
  const commit = commitOfCode();
  const fitted = fitPrior(
    Array.from({ length: priorPeople }, (_, index) => {
      const of = seed * 10_000_000 + priorSeeds + 10 * index;
      const life = { taker: simulateTaker(seededRandom(of)), days };
      const policy = randomOrder(seededRandom(of + 3));
      const streams = { weather: seededRandom(of + 1), luck: seededRandom(of + 2) };
      return liveThrough(policy, { ...life, ...streams }).flatMap(({ tried }) => tried);
    }),
  );
  writeFileSync(priorFile, priorText({ version: banditVersion, people: priorPeople, seed, ...fitted }));
  const prior: Gaussian = independent(
    fitted.mean,
    partOfFeature.map((part) => fitted.variances[part]),
  );
  const asked = { seed, people: count, days, prior, noise: fitted.noise };
  const report: PlanReport = {
    commit,
    ...{ seed, priorPeople, people: count, days },
    populations: (['assumed', 'reversed'] as const).map((population) => ({
      population,
      policies: comparePolicies({ ...asked, population }),
    })),
    replay: replay(asked),
  };
  writeFileSync(options.out, roundedJson(report));
  process.stdout.write(`Written: ${options.out} and ${priorFile}\n`);
}

try {
  main();
} catch (error) {
  fail(error);
}
