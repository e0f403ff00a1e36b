import { type SuggestionAct, suggestionActs } from '../../domain/plan/suggestion.ts';
import { suggestions } from '../../domain/plan/suggestions.ts';
import { dot, type Gaussian, varianceAlong } from './gaussian.ts';
import { planFeatures } from './plan-features.ts';
import { planPrior } from './plan-prior.ts';

/** How a person stands to one kind of suggestion, against where everyone begins. */
export interface Leaning {
  readonly act: SuggestionAct;
  /** Suggestions whose outcome is known, and those of them that were done. */
  readonly known: number;
  readonly done: number;
  /** `more`: it is suggested more often than at first; null while that is not sure. */
  readonly word: 'more' | 'less' | null;
}

/** Of fewer nothing is said. */
const fewest = 4;
/** Both ends of the middle two thirds on one side: what it leans to is likelier than not, by five to one. */
const sure = 1;

const usual = { weekend: false, shownInARow: 0, ownEffect: false } as const;
const meanOf = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] as number), 0) / rows.length);

/** The suggestions of a kind on average, less those of all kinds: what is chosen is what is liked better than the others. */
const featuresOfActs = new Map(
  suggestionActs.map((act) => [
    act,
    meanOf(suggestions.filter((each) => each.act === act).map((each) => planFeatures(each, usual))),
  ]),
);
const ofAllActs = meanOf([...featuresOfActs.values()]);
const featuresOf = (act: SuggestionAct): number[] =>
  (featuresOfActs.get(act) as number[]).map((x, at) => x - (ofAllActs[at] as number));

/** What was learned of each kind that was tried at all, the most tried first. */
export function leanings(
  believed: Gaussian,
  tried: readonly { readonly act: SuggestionAct; readonly done: boolean }[],
): Leaning[] {
  return suggestionActs
    .map((act): Leaning => {
      const own = tried.filter((each) => each.act === act);
      const features = featuresOf(act);
      const moved = dot(features, believed.mean) - dot(features, planPrior.mean);
      const isSure = own.length >= fewest && Math.abs(moved) > sure * Math.sqrt(varianceAlong(features, believed));
      const word = isSure ? (moved > 0 ? 'more' : 'less') : null;
      return { act, known: own.length, done: own.filter(({ done }) => done).length, word };
    })
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known);
}
