import type { PlanPolicyName, PlanReport, PolicyFigures } from '../plan-simulation/plan-report.ts';
import type { Population } from '../plan-simulation/simulated-taker.ts';
import { type Section, section, table } from './markdown.ts';
import { between, signed } from './words.ts';

const names: Readonly<Record<PlanPolicyName, string>> = {
  knowing: 'Knows the person, which nobody does',
  thompson: '**Thompson sampling, as the app does**',
  thompsonFlat: 'Thompson sampling that begins with nothing',
  popular: 'Fixed order: what most take up first',
  table: 'Fixed order of the table',
  random: 'By chance',
};

const people: Readonly<Record<Population, string>> = {
  assumed: 'people as assumed',
  reversed: 'people with the opposite leanings',
};

const rowsOf = ({ population, policies }: PlanReport['populations'][number]) =>
  policies.map(({ policy, reward, late, regret, saved }: PolicyFigures) => [
    people[population],
    names[policy],
    `${reward.estimate.toFixed(3)} ${between(reward, 3)}`,
    late.estimate.toFixed(3),
    policy === 'knowing' ? '0' : `${regret.estimate.toFixed(1)} ${between(regret)}`,
    saved === null ? '–' : `${signed(saved.estimate)} % ${between(saved)}`,
  ]);

/** Which suggestion of the plan is made: the bandit against chance and fixed orders, in simulation. */
export function planSection({
  commit,
  seed,
  priorPeople,
  people: count,
  days,
  populations,
  replay,
}: PlanReport): Section {
  const { estimate, truth, matched } = replay;
  return {
    markdown: section(
      'Which suggestion is made',
      `Simulated people, since there are no others: how they take up suggestions is assumed, with large differences from person to person, tiring of what is shown again, and a choice that is logistic where the model of the bandit is linear. The bandit begins with the mean and the spread of ${priorPeople} of them; ${count} others, ${days} days each, judge it (code ${commit}, seed ${seed}). So these figures say that it learns a person who differs from the rest, and not how much good a plan does. What safety rules exclude is no choice of any of these ways, and what stands first is shown by all.`,
      'Worth is what the bandit learns from: 0.6 for done, 0.2 for called useful, 0.2 for a change in the readings. Regret is what the best three of each day were worth on average, less what was shown was, summed over the days of a person. The people with opposite leanings take up gladly what the prior thinks they would not.',
      table(
        [
          'people',
          'chosen',
          'worth of a suggestion',
          'the last 30 days',
          'regret of a person',
          'less regret with Thompson sampling',
        ],
        populations.flatMap(rowsOf),
      ),
      `Off-policy, by replay: from a log in which one suggestion a day was chosen by chance, the days on which Thompson sampling would have chosen the same (${matched} of them) put its worth at ${estimate.estimate.toFixed(3)} ${between(estimate, 3)}; on the days of that log it was truly ${truth.estimate.toFixed(3)} ${between(truth, 3)}.`,
    ),
  };
}
