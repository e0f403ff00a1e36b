import type { AttuneDatabase } from './database.ts';
import type { SampleDayKey } from './sample-day.ts';
import { sampleTables, someAtOnce } from './samples.ts';
import { type LoggedChange, observationTables, summariseLogged } from './summarise-logged.ts';
import { summariseSamples } from './summarise-samples.ts';

const rowsAtOnce = 1000;

/** What an upgrade had to leave undone while the record was locked. */
export async function doPendingWork(database: AttuneDatabase): Promise<void> {
  const { pendingWork } = database;
  if ((await pendingWork.count()) === 0) return;
  const tables = [pendingWork, ...sampleTables(database), ...observationTables(database)];
  await database.transaction('rw', tables, async () => {
    // Another window may have been faster.
    if ((await pendingWork.get('renewSummaries')) === undefined) return;
    await renewSummaries(database);
    await pendingWork.delete('renewSummaries');
  });
}

/**
 * Makes all summaries anew from the record. Runs inside the caller's transaction over `sampleTables` and
 * `observationTables`.
 */
export async function renewSummaries(database: AttuneDatabase): Promise<void> {
  await database.sampleSummaries.clear();
  await database.loggedSummaries.clear();
  for (const keys of someAtOnce(await database.samples.toCollection().primaryKeys())) await ofSamples(database, keys);
  await summariseLogged(database, await allLogged(database));
}

async function ofSamples(database: AttuneDatabase, keys: readonly SampleDayKey[]): Promise<void> {
  // Those of steps are read with the days around them.
  const others = keys.filter(([, kind]) => kind !== 'steps');
  const rows = await database.samples.bulkGet([...others]);
  const changed = others.map((key, index) => ({ key, row: rows[index] ?? null }));
  const steps = keys.filter(([, kind]) => kind === 'steps').map((key) => ({ key, row: null }));
  await summariseSamples(database, [...changed, ...steps]);
}

/** Some at a time, so that years of rows pass without all of them in memory. */
async function allLogged({ observations }: AttuneDatabase): Promise<LoggedChange[]> {
  const logged: LoggedChange[] = [];
  for (let last = ''; ; ) {
    const rows = await observations.where(':id').above(last).limit(rowsAtOnce).toArray();
    for (const { profileId, kind, time } of rows) logged.push({ profileId, kind, time });
    const [end] = rows.slice(-1);
    if (end === undefined || rows.length < rowsAtOnce) return logged;
    last = end.id;
  }
}
