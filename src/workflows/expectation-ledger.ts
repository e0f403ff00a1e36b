import type { ExampleForecast } from '../domain/examples/example-forecast.ts';
import { type ExampleLayoutId, exampleLayouts } from '../domain/examples/example-layouts.ts';
import type { Example } from '../domain/examples/example-set.ts';
import { type ExpectationEntry, findExpectations } from '../storage/expectations.ts';
import { guardStorage } from '../storage/guard.ts';
import { sampleTables } from '../storage/samples.ts';
import type { Services } from './services.ts';

export interface LedgerQuestion {
  readonly profileId: string;
  readonly layout: ExampleLayoutId;
  readonly packId: string;
  readonly question: Example;
  /** Asked again within so many ms with nothing new known, it is the same question. */
  readonly sameWithinMs?: number | undefined;
}

/** What was written down of this question first; undefined where nothing was. */
export async function foundInLedger(
  { database }: Services,
  { profileId, layout, packId, question: { time, inputs }, sameWithinMs = 0 }: LedgerQuestion,
): Promise<ExpectationEntry | undefined> {
  const from = time - sameWithinMs;
  const entries = await findExpectations(database.expectations, { profileId, layout, from, to: time });
  return entries.find((entry) => entry.packId === packId && sameInputs(entry.inputs, inputs));
}

/** Moments asked about lie at most so far from what came. */
const furthestMs = 86_400_000;

/**
 * What was written down of something to come, and came: the last entry whose span the moment lies in. What is weekday,
 * part of the day or kind of workout must be as it was asked; what could only be guessed then may be otherwise.
 */
export async function foretold(
  { database }: Services,
  { profileId, layout, packId, question: { time, inputs } }: LedgerQuestion,
): Promise<ExpectationEntry | undefined> {
  const span = { from: time - furthestMs, to: time + furthestMs };
  const entries = await findExpectations(database.expectations, { profileId, layout, ...span });
  return entries.findLast(
    (entry) =>
      entry.packId === packId &&
      entry.from <= time &&
      time <= entry.to &&
      entry.issuedAt <= time &&
      sameInputs(choices(layout, entry.inputs), choices(layout, inputs)),
  );
}

/** The inputs that are one thing or another. */
export const choices = (layout: ExampleLayoutId, inputs: Float64Array): Float64Array =>
  inputs.filter((_, index) => exampleLayouts[layout].features[index]?.unit === '0 or 1');

export const sameInputs = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));

export interface Issue {
  /** The outcome is the first in this span, both ends included, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** Whether nothing of the outcome is known; asked in the transaction that writes. */
  readonly stillOpen: () => Promise<boolean>;
}

/**
 * Writes a forecast down before anyone sees it, unless the same was written meanwhile or the outcome became known. Returns
 * what stands in the ledger; null where it is no forecast any more.
 */
export function issueExpectation(
  services: Services,
  { forecast, issue, ...asked }: LedgerQuestion & { readonly forecast: ExampleForecast; readonly issue: Issue },
): Promise<ExpectationEntry | null> {
  const { database } = services;
  const tables = [database.expectations, database.observations, ...sampleTables(database)];
  return guardStorage(() =>
    database.transaction('rw', tables, async () => {
      const meanwhile = await foundInLedger(services, asked);
      if (meanwhile !== undefined) return meanwhile;
      if (!(await issue.stillOpen())) return null;
      const { profileId, layout, packId, question } = asked;
      const entry: ExpectationEntry = {
        id: services.newId(),
        profileId,
        layout,
        time: question.time,
        from: issue.from,
        to: issue.to,
        issuedAt: services.now(),
        packId,
        inputs: Float64Array.from(question.inputs),
        forecast,
        version: 1,
      };
      await database.expectations.add(entry);
      return entry;
    }),
  );
}
