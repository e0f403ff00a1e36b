import type { FeatureGroup } from './glucose/feature-groups.ts';
import type { MethodName } from './method.ts';

/** Parts of the day whose moments are compared together, by the hour at which they begin on the person's clock. */
export const dayParts = { night: 0, morning: 6, afternoon: 12, evening: 18 } as const;
export type DayPart = keyof typeof dayParts;

/** What moves one forecast at one lead time; all in mg/dL. `typical` and the parts add up to `expected`. */
export interface LeadExplanation {
  /** Minutes after the origin. */
  readonly minutes: number;
  /** The change that the same model expects from a typical moment. */
  readonly typical: number;
  /** The change that it expects now. */
  readonly expected: number;
  readonly parts: Readonly<Record<FeatureGroup, number>>;
}

/** How the person's own model and the one for everybody differ in an hour, on average over some of the person's moments. */
export interface OwnDifference {
  readonly moments: number;
  /** Mean changes over an hour, mg/dL. */
  readonly own: number;
  readonly generic: number;
}

/** What adapting to a person changed: over the parts of the day, and from levels that are high or low for this person. */
export interface WhatAdaptingChanged {
  readonly byPart: Readonly<Partial<Record<DayPart, OwnDifference>>>;
  /** The upper and the lower fifth of the person's own levels, mg/dL. */
  readonly fromHigh: OwnDifference & { readonly above: number };
  readonly fromLow: OwnDifference & { readonly below: number };
}

/** Why a forecast is what it is. */
export interface GlucoseExplanation {
  readonly method: MethodName;
  /** At the origin, mg/dL. */
  readonly level: number;
  /** What it is held against: so many of the person's own moments, or, where there are too few, the people of the pack. */
  readonly against: { readonly whom: 'own'; readonly moments: number } | { readonly whom: 'people' };
  /** At 30 and at 60 minutes; null where the method is a rule that looks at one thing alone. */
  readonly leads: readonly LeadExplanation[] | null;
  /** Null where nothing of the person was learned. */
  readonly changed: WhatAdaptingChanged | null;
}
