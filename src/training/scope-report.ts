import { leadTimes } from '../domain/forecast.ts';
import type { Random } from '../learning/random.ts';
import { type Interval, improvement } from './paired-bootstrap.ts';
import type { BriefCell, Cell } from './report-cell.ts';
import { type PersonScore, rootMeanSquare } from './score-table.ts';

/** Minutes ahead at which methods are compared with intervals, and which stand in short tables. */
export const reportedLeads = [30, 60] as const;

/** By minutes ahead. */
export type ByLead<T> = Readonly<Record<string, T>>;

/** Some of the people: all, those of one dataset, those of datasets that were left out of training. */
export interface ScopeReport<C extends BriefCell = Cell> {
  readonly people: number;
  /** By the methods' names, and `personal` for the one that ships; where these are not all people, only it at every lead time. */
  readonly methods: Readonly<Record<string, ByLead<C>>>;
}

/** People's sums by name, of one method at one lead time. */
export type Scores = ReadonlyMap<string, PersonScore>;

/** By method, then minutes ahead. */
export type ScoresOfAll = ReadonlyMap<string, ReadonlyMap<number, Scores>>;

/** What goes into a report of some of the people. */
export interface Scope<C extends BriefCell> {
  readonly isInside: (dataset: string) => boolean;
  readonly cellOf: (scores: readonly PersonScore[]) => C;
  /** Every method at every lead time; otherwise only `personal`, and the others at the reported ones. */
  readonly everyLead: boolean;
}

export function scopeReport<C extends BriefCell>(
  everyone: ScoresOfAll,
  { isInside, cellOf, everyLead }: Scope<C>,
  random: Random,
): ScopeReport<C> {
  const within = (method: string, lead: number): Scores =>
    new Map([...(everyone.get(method)?.get(lead) ?? [])].filter(([, { dataset }]) => isInside(dataset)));
  const cellAt = (method: string, lead: number): C => {
    const own = within(method, lead);
    const cell = cellOf([...own.values()]);
    if (!(reportedLeads as readonly number[]).includes(lead)) return cell;
    return {
      ...cell,
      betterThanLastValue: betterThan(own, within('lastValue', lead), random),
      betterThanGeneric: betterThan(own, within('generic', lead), random),
    };
  };
  const leadsOf = (method: string) => (everyLead || method === 'personal' ? leadTimes : reportedLeads);
  return {
    people: within('personal', reportedLeads[0]).size,
    methods: Object.fromEntries(
      [...everyone.keys()].map((method) => [
        method,
        Object.fromEntries(leadsOf(method).map((lead) => [String(lead), cellAt(method, lead)])),
      ]),
    ),
  };
}

/** Percent less error of a method than of a baseline, over the people that both have. */
export function betterThan(method: Scores = new Map(), baseline: Scores = new Map(), random: Random): Interval {
  return improvement(
    [...method].flatMap(([person, score]) => {
      const other = baseline.get(person);
      return other ? [{ baseline: rootMeanSquare(other), method: rootMeanSquare(score) }] : [];
    }),
    random,
  );
}
