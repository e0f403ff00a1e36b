import { rewardParts } from '../../domain/plan/reward.ts';
import {
  type Suggestion,
  type SuggestionAct,
  type SuggestionGroup,
  suggestionActs,
  suggestionGroups,
} from '../../domain/plan/suggestion.ts';
import { suggestions } from '../../domain/plan/suggestions.ts';
import type { PlanDay } from '../../learning/bandit/plan-features.ts';
import { normal, type Random } from '../../learning/random.ts';

/** What stands first is shown whatever is learned: there is nothing to choose. */
export const choosable: readonly Suggestion[] = suggestions.filter(({ first }) => !first);

/** How people take up suggestions is assumed, not measured; `reversed` is a population with the opposite leanings. */
export type Population = 'assumed' | 'reversed';

/** Log odds of doing what is suggested, on average over people. */
const actMeans: Readonly<Record<SuggestionAct, number>> = {
  measure: 0.5,
  move: -0.1,
  eat: -0.1,
  log: 0,
  talk: -0.5,
  rest: -0.2,
};
/** Of those, how much people differ: standard deviations. */
const spread = { person: 0.7, act: 0.9, group: 0.4, suggestion: 0.6, weekend: 0.3 } as const;
const start = -0.6;
const ownEffectMean = 0.3;
/** Seven days of the same without doing it. */
const fatigueMean = 1.2;
/** How many people have anything to be suggested of a kind. */
const concerned: Readonly<Record<SuggestionGroup, number>> = {
  pressure: 0.6,
  glucose: 0.45,
  exercise: 0.9,
  food: 0.7,
  sleep: 0.6,
  record: 1,
};
const saysHelpful = 0.3;
const isMeasured = 0.3;
const measuringNoise = 0.8;

/** A simulated person to whom suggestions are made. Their choice is logistic, which the bandit's model is not. */
export interface Taker {
  readonly concerns: ReadonlySet<SuggestionGroup>;
  readonly chanceOfDoing: (suggestion: Suggestion, day: PlanDay) => number;
  /** How likely "helpful" is where something is said. */
  readonly chanceOfHelpful: (suggestion: Suggestion) => number;
  /** True change that doing it brings, in steps of its figure. */
  readonly effect: (suggestion: Suggestion) => number;
  readonly hasOwnEffect: (suggestion: Suggestion) => boolean;
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

export function simulateTaker(random: Random, population: Population = 'assumed'): Taker {
  const sign = population === 'reversed' ? -1 : 1;
  const table = <K extends string>(keys: readonly K[], of: (key: K) => number) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;
  const person = start + spread.person * normal(random);
  const acts = table(suggestionActs, (act) => sign * actMeans[act] + spread.act * normal(random));
  const groups = table(suggestionGroups, () => spread.group * normal(random));
  const weekend = table(suggestionActs, () => spread.weekend * normal(random));
  const ids = choosable.map(({ id }) => id);
  const own = table(ids, () => spread.suggestion * normal(random));
  const helpful = table(ids, () => logistic(1 + normal(random)));
  const effects = table(ids, () => (random() < 0.5 ? 0 : 0.4 + 0.3 * normal(random)));
  const personal = table(ids, () => (random() < 0.15 ? 1 : 0));
  const fatigue = fatigueMean * Math.exp(0.4 * normal(random));
  const concerns = new Set(suggestionGroups.filter((group) => random() < concerned[group]));
  return {
    concerns,
    chanceOfDoing: ({ id, act, group }, day) =>
      logistic(
        person +
          acts[act] +
          groups[group] +
          (own[id] ?? 0) +
          (day.weekend ? weekend[act] : 0) +
          (day.ownEffect ? ownEffectMean : 0) -
          (fatigue * Math.min(7, day.shownInARow)) / 7,
      ),
    chanceOfHelpful: ({ id }) => helpful[id] ?? 0.5,
    effect: ({ id, moves }) => (moves ? (effects[id] ?? 0) : 0),
    hasOwnEffect: ({ id }) => personal[id] === 1,
  };
}

/** What came of a suggestion: whether it was done, and what it was worth by `rewardOf`. */
export function tryIt(
  taker: Taker,
  suggestion: Suggestion,
  { day, random }: { readonly day: PlanDay; readonly random: Random },
): { readonly done: boolean; readonly helpful: boolean | null; readonly change: number | null } {
  const done = random() < taker.chanceOfDoing(suggestion, day);
  const says = random() < saysHelpful;
  const likes = random() < taker.chanceOfHelpful(suggestion);
  const measures = random() < isMeasured;
  const measured = taker.effect(suggestion) + measuringNoise * normal(random);
  return {
    done,
    helpful: done && says ? likes : null,
    change: done && measures && suggestion.moves ? measured : null,
  };
}

/** The mean of what a try is worth: what regret is counted in. */
export function expectedReward(taker: Taker, suggestion: Suggestion, day: PlanDay): number {
  const said = saysHelpful * rewardParts.helpful * (2 * taker.chanceOfHelpful(suggestion) - 1);
  const change = suggestion.moves ? isMeasured * rewardParts.change * meanClipped(taker.effect(suggestion)) : 0;
  return taker.chanceOfDoing(suggestion, day) * (rewardParts.done + said + change);
}

/** E[clip(N(mean, noise²), −1, 1)], by the midpoints of 41 equal slices of ±4 standard deviations. */
function meanClipped(mean: number): number {
  let sum = 0;
  let weight = 0;
  for (let slice = -20; slice <= 20; slice++) {
    const z = slice / 5;
    const density = Math.exp((-z * z) / 2);
    sum += density * Math.max(-1, Math.min(1, mean + measuringNoise * z));
    weight += density;
  }
  return sum / weight;
}
