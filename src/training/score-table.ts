import { leadTimes } from '../domain/forecast.ts';
import { clarkeZone } from '../domain/metrics/clarke-zone.ts';
import { crps } from '../domain/metrics/crps.ts';
import { meanPinballLoss } from '../domain/metrics/pinball-loss.ts';
import type { Quantiles } from '../domain/metrics/quantile-function.ts';
import type { EpisodeForecasts } from './evaluation.ts';

/** What is summed over forecasts: errors in mg/dL, inside a band and in a Clarke zone counted. */
export const measures = [
  'count',
  'squaredError',
  'absoluteError',
  'pinball',
  'crps',
  'insideHalf',
  'insideNinety',
  'widthHalf',
  'widthNinety',
  'A',
  'B',
  'C',
  'D',
  'E',
] as const;
export type Measure = (typeof measures)[number];

/** Sums over one person's forecasts by one method, at one support and lead time. */
export type PersonScore = Readonly<Record<Measure, number>> & { readonly dataset: string };

/** One person's sums by one method at one support: plain numbers that one thread can hand to another. */
export interface PersonSums {
  readonly supportHours: number;
  readonly method: string;
  readonly dataset: string;
  readonly person: string;
  /** [lead, measure] */
  readonly sums: Float64Array;
}

/** A person with fewer judged forecasts than this has no stable error. */
export const leastForecasts = 12;

const place = Object.fromEntries(measures.map((measure, index) => [measure, index])) as Record<Measure, number>;

/** Errors gathered person by person: every figure is a mean over people, so that a long record is one voice. */
export class ScoreTable {
  private readonly rows = new Map<string, PersonSums>();

  add({ dataset, person, method, supportHours, actual, bands }: EpisodeForecasts): void {
    const { sums } = this.row({ dataset, person, method, supportHours });
    for (const [window, { predicted, q05, q25, q75, q95 }] of bands.entries())
      for (let lead = 0; lead < leadTimes.length; lead++) {
        const came = actual[window * leadTimes.length + lead] as number;
        if (!Number.isFinite(came)) continue;
        const [low, lower, expected, upper, high] = [q05[lead], q25[lead], predicted[lead], q75[lead], q95[lead]] as [
          ...Quantiles,
        ];
        const quantiles: Quantiles = [low, lower, expected, upper, high];
        const count = (measure: Measure, amount: number) => {
          (sums[lead * measures.length + place[measure]] as number) += amount;
        };
        count('count', 1);
        count('squaredError', (came - expected) ** 2);
        count('absoluteError', Math.abs(came - expected));
        count('pinball', meanPinballLoss(quantiles, came));
        count('crps', crps(quantiles, came));
        count('insideHalf', came >= lower && came <= upper ? 1 : 0);
        count('insideNinety', came >= low && came <= high ? 1 : 0);
        count('widthHalf', upper - lower);
        count('widthNinety', high - low);
        count(clarkeZone(came, expected), 1);
      }
  }

  /** Takes in what another table gathered. */
  merge(rows: Iterable<PersonSums>): void {
    for (const { sums, ...whose } of rows) {
      const own = this.row(whose).sums;
      for (const [index, value] of sums.entries()) (own[index] as number) += value;
    }
  }

  all(): PersonSums[] {
    return [...this.rows.values()];
  }

  /** Everyone with enough forecasts, by name. */
  people(supportHours: number, method: string, leadMinutes: number): Map<string, PersonScore> {
    const lead = leadTimes.indexOf(leadMinutes);
    const found = new Map<string, PersonScore>();
    for (const row of this.rows.values()) {
      if (row.supportHours !== supportHours || row.method !== method) continue;
      const values = row.sums.subarray(lead * measures.length, (lead + 1) * measures.length);
      const score = Object.fromEntries(measures.map((measure, index) => [measure, values[index]]));
      if ((score.count as number) >= leastForecasts)
        found.set(`${row.dataset}/${row.person}`, { ...(score as Record<Measure, number>), dataset: row.dataset });
    }
    return found;
  }

  private row({ supportHours, method, dataset, person }: Omit<PersonSums, 'sums'>): PersonSums {
    const key = JSON.stringify([supportHours, method, dataset, person]);
    const found = this.rows.get(key) ?? {
      supportHours,
      method,
      dataset,
      person,
      sums: new Float64Array(leadTimes.length * measures.length),
    };
    this.rows.set(key, found);
    return found;
  }
}

export const rootMeanSquare = ({ squaredError, count }: Pick<PersonScore, 'squaredError' | 'count'>): number =>
  Math.sqrt(squaredError / count);
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
