import { mostSuggestions } from '../../domain/plan/choose-plan.ts';
import { rewardOf } from '../../domain/plan/reward.ts';
import type { Suggestion } from '../../domain/plan/suggestion.ts';
import type { Tried } from '../../learning/bandit/gaussian.ts';
import { type PlanDay, planFeatures } from '../../learning/bandit/plan-features.ts';
import type { Random } from '../../learning/random.ts';
import { choosable, expectedReward, type Taker, tryIt } from './simulated-taker.ts';

/** A suggestion that may be made on a day. */
export interface Offer {
  readonly suggestion: Suggestion;
  readonly day: PlanDay;
  readonly features: readonly number[];
}

/** A way to choose; it is told what came of its choices in the evening. */
export interface Policy {
  /** Liking of each offer of a day, higher first. */
  readonly liking: (offers: readonly Offer[]) => readonly number[];
  readonly learn?: (tried: readonly Tried[]) => void;
}

export interface DayResult {
  /** Sum over what was shown of what it was worth on average. */
  readonly expected: number;
  /** The same of the best three that could have been shown. */
  readonly best: number;
  readonly tried: readonly Tried[];
}

interface Life {
  readonly taker: Taker;
  readonly days: number;
  /** Chance of what applies, and of what is done: two streams, so that policies meet the same days. */
  readonly weather: Random;
  readonly luck: Random;
  readonly most?: number;
}

/** How often something that applied yesterday still does, and the share of days on which it applies at all. */
const lasts = 0.92;
const appliesShare = 0.45;
/** What was done often need not be done again at once. */
const settledByDoing = 0.4;
const mostOfGroup = 2;

/** Days of one person under one policy. */
export function liveThrough(policy: Policy, { taker, days, weather, luck, most = mostSuggestions }: Life): DayResult[] {
  const own = choosable.filter(({ group }) => taker.concerns.has(group));
  const applies = new Map(own.map((suggestion) => [suggestion, weather() < appliesShare]));
  const inARow = new Map<Suggestion, number>();
  const results: DayResult[] = [];
  for (let day = 0; day < days; day++) {
    const offers = own
      .filter((suggestion) => applies.get(suggestion))
      .map((suggestion): Offer => {
        const about: PlanDay = {
          weekend: day % 7 >= 5,
          shownInARow: inARow.get(suggestion) ?? 0,
          ownEffect: taker.hasOwnEffect(suggestion),
        };
        return { suggestion, day: about, features: planFeatures(suggestion, about) };
      });
    const worth = offers.map((offer) => expectedReward(taker, offer.suggestion, offer.day));
    const chosen = best(offers, policy.liking(offers), most);
    const results1 = chosen.map((index) => {
      const offer = offers[index] as Offer;
      return { offer, outcome: tryIt(taker, offer.suggestion, { day: offer.day, random: luck }) };
    });
    const tried = results1.map(({ offer, outcome }) => ({ features: offer.features, reward: rewardOf(outcome) }));
    policy.learn?.(tried);
    const sum = (indices: readonly number[]) => indices.reduce((total, index) => total + (worth[index] as number), 0);
    results.push({ expected: sum(chosen), best: sum(best(offers, worth, most)), tried });
    const shown = new Map(results1.map(({ offer, outcome }) => [offer.suggestion, outcome.done]));
    for (const suggestion of own) {
      const done = shown.get(suggestion);
      inARow.set(suggestion, done === false ? (inARow.get(suggestion) ?? 0) + 1 : 0);
      // Drawn for each whatever was shown, so that the stream is the same under every policy.
      const stays = weather();
      const begins = weather();
      const settles = weather() < settledByDoing;
      const leaves = applies.get(suggestion) ? stays >= lasts || (done === true && settles) : false;
      const arrives = begins < ((1 - lasts) * appliesShare) / (1 - appliesShare);
      applies.set(suggestion, applies.get(suggestion) ? !leaves : arrives);
    }
  }
  return results;
}

/** Indices of the highest, no more than two of a group. */
function best(offers: readonly Offer[], liking: readonly number[], most: number): number[] {
  const order = offers.map((_, index) => index).sort((a, b) => (liking[b] as number) - (liking[a] as number));
  const chosen: number[] = [];
  for (const index of order) {
    if (chosen.length === most) break;
    const { group } = (offers[index] as Offer).suggestion;
    if (chosen.filter((other) => offers[other]?.suggestion.group === group).length < mostOfGroup) chosen.push(index);
  }
  return chosen;
}
