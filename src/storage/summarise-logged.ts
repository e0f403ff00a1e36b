import { dailyValues } from '../domain/daily-values.ts';
import { followableKinds } from '../domain/followable-kinds.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import type { AttuneDatabase } from './database.ts';
import { blockOf, daysOfBlock } from './day-block.ts';
import type { LoggedSummaries, LoggedSummariesKey } from './logged-summaries.ts';
import { findObservations } from './observations.ts';
import { dayMs } from './sample-day.ts';

/** Tables that a transaction needs when it writes observations. */
export const observationTables = (database: AttuneDatabase) => [database.observations, database.loggedSummaries];

export type LoggedChange = Pick<Observation, 'profileId' | 'kind' | 'time'>;

/**
 * Days that are read around a block: an observation's own day may be another than its UTC day, and a night counts once
 * where another, logged or measured as well, reaches into it.
 */
const daysAround = 2;

/**
 * Sums up anew the days around what was added, changed or taken out. Runs inside the caller's transaction over
 * `observationTables`, after the observations are written; of many changes once, since all of a block is read each time.
 */
export async function summariseLogged(database: AttuneDatabase, changed: Iterable<LoggedChange>): Promise<void> {
  for (const { profileId, block, kinds } of touched(changed)) {
    const known = await database.loggedSummaries.get([profileId, block]);
    const next: { [Kind in ObservationKind]?: LoggedSummaries['kinds'][Kind] } = { ...known?.kinds };
    for (const kind of kinds) {
      const points = await pointsOf(database, { profileId, block, kind });
      if (points.length > 0) next[kind] = points;
      else delete next[kind];
    }
    const key: LoggedSummariesKey = [profileId, block];
    if (Object.keys(next).length === 0) await database.loggedSummaries.delete(key);
    else await database.loggedSummaries.put({ profileId, block, kinds: next, version: 1 });
  }
}

interface OfBlock {
  readonly profileId: string;
  readonly block: number;
}

/** Every block that what changed is read for. */
function touched(changed: Iterable<LoggedChange>): Iterable<OfBlock & { readonly kinds: Set<ObservationKind> }> {
  const blocks = new Map<string, OfBlock & { readonly kinds: Set<ObservationKind> }>();
  for (const { profileId, kind, time } of changed) {
    if (!followableKinds.includes(kind)) continue;
    const day = Math.floor(time / dayMs);
    for (const block of new Set([blockOf(day - daysAround), blockOf(day + daysAround)])) {
      const name = `${block} ${profileId}`;
      const known = blocks.get(name) ?? { profileId, block, kinds: new Set() };
      known.kinds.add(kind);
      blocks.set(name, known);
    }
  }
  return blocks.values();
}

async function pointsOf(
  { observations }: AttuneDatabase,
  { profileId, block, kind }: OfBlock & { readonly kind: ObservationKind },
) {
  const first = block * daysOfBlock;
  const from = (first - daysAround) * dayMs;
  const to = (first + daysOfBlock + daysAround) * dayMs;
  const found = await findObservations(observations, { profileId, kind, from, to });
  return dailyValues(kind, found).filter(({ day }) => blockOf(day) === block);
}
