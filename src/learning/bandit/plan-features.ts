import { type Suggestion, suggestionActs, suggestionGroups, suggestionIds } from '../../domain/plan/suggestion.ts';

/** What is learned with other features is another thing: rows of another version are not learned from. */
export const banditVersion = 1;

/** The day, as far as it may matter for what a person takes up. */
export interface PlanDay {
  readonly weekend: boolean;
  /** Days in a row, up to yesterday, on which this suggestion was shown and not taken up. */
  readonly shownInARow: number;
  /** Whether its effect was measured on this very person. */
  readonly ownEffect: boolean;
}

const fatigueDays = 7;

/** The parts of the features, in their order, with how many each has. */
export const featureParts = {
  bias: 1,
  act: suggestionActs.length,
  group: suggestionGroups.length,
  suggestion: suggestionIds.length,
  weekend: suggestionActs.length,
  inARow: 1,
  ownEffect: 1,
} as const;

export type FeaturePart = keyof typeof featureParts;

/** Which part each feature belongs to. */
export const partOfFeature: readonly FeaturePart[] = (Object.keys(featureParts) as FeaturePart[]).flatMap((part) =>
  Array.from({ length: featureParts[part] }, () => part),
);

const oneOf = <T>(all: readonly T[], it: T, value = 1): number[] => all.map((each) => (each === it ? value : 0));

export const planFeatures = (
  { id, act, group }: Pick<Suggestion, 'id' | 'act' | 'group'>,
  { weekend, shownInARow, ownEffect }: PlanDay,
): number[] => [
  1,
  ...oneOf(suggestionActs, act),
  ...oneOf(suggestionGroups, group),
  ...oneOf(suggestionIds, id),
  ...oneOf(suggestionActs, act, weekend ? 1 : 0),
  Math.min(fatigueDays, shownInARow) / fatigueDays,
  ownEffect ? 1 : 0,
];
