/** What lowers the rise after a meal by studies on other people; none of it was measured on this person. */
export interface CitedEffect {
  readonly id: 'vegetablesFirst' | 'walkAfter';
  /** Percent less, of what the study measured. */
  readonly percent: number;
  readonly of: 'rise at 60 min' | 'glucose after the meal';
  readonly people: number;
  readonly source: string;
}

export const citedEffects: readonly CitedEffect[] = [
  {
    id: 'vegetablesFirst',
    percent: 37,
    of: 'rise at 60 min',
    people: 11,
    source: 'Shukla et al. 2015, Diabetes Care 38:e98',
  },
  {
    id: 'walkAfter',
    percent: 12,
    of: 'glucose after the meal',
    people: 41,
    source: 'Reynolds et al. 2016, Diabetologia 59:2572',
  },
];
