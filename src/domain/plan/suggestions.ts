import { type Suggestion, type SuggestionId, suggestionIds } from './suggestion.ts';
import { exerciseSuggestions } from './suggestions/exercise-suggestions.ts';
import { foodSuggestions } from './suggestions/food-suggestions.ts';
import { glucoseSuggestions } from './suggestions/glucose-suggestions.ts';
import { pressureSuggestions } from './suggestions/pressure-suggestions.ts';
import { recordSuggestions } from './suggestions/record-suggestions.ts';
import { sleepSuggestions } from './suggestions/sleep-suggestions.ts';

/** All that the plan may suggest, in the order of `suggestionIds`: what a clinic would look at first stands first. */
export const suggestions: readonly Suggestion[] = [
  ...pressureSuggestions,
  ...glucoseSuggestions,
  ...exerciseSuggestions,
  ...foodSuggestions,
  ...sleepSuggestions,
  ...recordSuggestions,
].sort((a, b) => suggestionIds.indexOf(a.id) - suggestionIds.indexOf(b.id));

const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));

/** Undefined of one that an earlier, or a later, version of Attune made. */
export const suggestionOf = (id: string): Suggestion | undefined => byId.get(id as SuggestionId);
