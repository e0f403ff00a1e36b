import Dexie, { type Table } from 'dexie';

/**
 * The alerts that were given: written in the moment they are shown and never changed, beside the ledger of forecasts they
 * rest on. What came of them is the record's, and is held against them when they are read.
 */
export interface AlertEntry {
  readonly id: string;
  readonly profileId: string;
  /** When the reading was taken that it was given at, epoch ms. */
  readonly origin: number;
  /** That reading, mg/dL. */
  readonly level: number;
  /** How likely a low within half an hour was, and from what on an alert was given; 0 to 1. */
  readonly risk: number;
  readonly threshold: number;
  /** False alarms a day that the threshold was set for. */
  readonly budgetPerDay: number;
  /** In the ledger. */
  readonly forecastId: string;
  readonly issuedAt: number;
  readonly version: 1;
}

export type AlertsTable = Table<AlertEntry, string>;
/** An index reveals no value: whose, and when. */
export const alertsSchema = 'id, [profileId+origin]';

const ofProfile = (table: AlertsTable, profileId: string, from: number | typeof Dexie.minKey) =>
  table.where('[profileId+origin]').between([profileId, from], [profileId, Dexie.maxKey], true, true);

/** In the order of their readings, from a moment on. */
export const findAlerts = (table: AlertsTable, profileId: string, from: number): Promise<AlertEntry[]> =>
  ofProfile(table, profileId, from).toArray();

export const newestAlert = (table: AlertsTable, profileId: string): Promise<AlertEntry | undefined> =>
  ofProfile(table, profileId, Dexie.minKey).last();
