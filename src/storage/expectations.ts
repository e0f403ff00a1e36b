import Dexie, { type Table } from 'dexie';
import type { ExampleForecast } from '../domain/examples/example-forecast.ts';
import type { ExampleLayoutId } from '../domain/examples/example-layouts.ts';

/**
 * The ledger of forecasts from little data, beside the one of glucose: written before the outcome is known and never
 * changed. Outcomes are not here: they are the record's, and are held against the entry when it is read.
 */
export interface ExpectationEntry {
  readonly id: string;
  readonly profileId: string;
  readonly layout: ExampleLayoutId;
  /** The moment that is asked about, epoch ms. */
  readonly time: number;
  /** The outcome is the first in this span, both ends included, epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly issuedAt: number;
  readonly packId: string;
  /** What was known of the question; a corrected one is another question. */
  readonly inputs: Float64Array;
  readonly forecast: ExampleForecast;
  readonly version: 1;
}

export type ExpectationsTable = Table<ExpectationEntry, string>;
/** An index reveals no value: what is asked about, and when. */
export const expectationsSchema = 'id, [profileId+layout+time]';

export interface ExpectationQuery {
  readonly profileId: string;
  readonly layout: ExampleLayoutId;
  /** Epoch ms of the moments asked about, both inclusive. */
  readonly from?: number;
  readonly to?: number;
}

/** In the order of the moments asked about. */
export const findExpectations = (
  table: ExpectationsTable,
  { profileId, layout, from, to }: ExpectationQuery,
): Promise<ExpectationEntry[]> =>
  table
    .where('[profileId+layout+time]')
    .between([profileId, layout, from ?? Dexie.minKey], [profileId, layout, to ?? Dexie.maxKey], true, true)
    .toArray();
