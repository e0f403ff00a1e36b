import { toAppError } from '../domain/app-error.ts';
import { coveredHours } from '../domain/glucose/coverage.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { guardStorage } from '../storage/guard.ts';
import type { LearnedRecord, PersonalModelRow } from '../storage/personal-models.ts';
import { activeProfileId } from './active-profile.ts';
import { readLearningSeries } from './learning-series.ts';
import { currentPackSha256 } from './load-pack.ts';
import { personaliseProfile } from './personalise.ts';
import { readProfileModel, type StoredPersonalModel } from './read-personal-model.ts';
import type { Services } from './services.ts';

/** A choice is made anew after so many more hours, or a quarter more of what there was: whichever comes first. */
const hoursMore = 24;
const shareMore = 0.25;

/**
 * Makes the choice of method anew where the active profile has made one before and its readings have grown since, or
 * the pack has changed, or the person has left readings out. Quietly: it gives way to whatever else is asked of the learner, is tried once on the same
 * readings, and where it fails the model before stays. True where there is a new model.
 */
export async function refreshPersonalModel(
  services: Services,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<boolean> {
  const profileId = await guardStorage(() => activeProfileId(services));
  if (profileId === null) return false;
  const { personalModels } = services.database;
  const row = await guardStorage(() => personalModels.get(profileId));
  if (row === undefined) return false;
  const packSha256 = await currentPackSha256(services);
  const model = await readProfileModel(services, profileId);
  const record = recordOf(await readLearningSeries(services, profileId), packSha256);
  const leftOut = (await guardStorage(() => services.database.profiles.get(profileId)))?.details.leftOut;
  if (!isDue(record, row, model) && !isOtherwise(record, row, leftOut?.changedAt)) return false;
  try {
    const outcome = await personaliseProfile(services, profileId, {
      givesWay: true,
      // A method that won before, though it is none of the usual ones, may win again.
      ...(model && { candidates: [model.comparison.winner] }),
      ...(signal && { signal }),
    });
    if (outcome.ok) return true;
  } catch (thrown) {
    // Cancelled by what came first: there will be another moment.
    if (toAppError(thrown).code === 'cancelled') return false;
  }
  await guardStorage(() => personalModels.update(profileId, { renewalTried: record.now }));
  return false;
}

interface Growth {
  readonly now: LearnedRecord;
  /** Hours of readings newer than this moment. */
  readonly hoursSince: (time: number) => number;
}

function recordOf(series: GlucoseSeries, packSha256: string): Growth {
  const newest = series.times.at(-1) ?? 0;
  return {
    now: { packSha256, newest, hours: coveredHours(series, series.times[0] ?? 0, newest + 1) },
    hoursSince: (time) => coveredHours(series, time, newest + 1),
  };
}

/** Whether readings were left out, or taken back in, since the model was made; tried once on what is left. */
function isOtherwise({ now }: Growth, row: PersonalModelRow, changedAt: number | undefined): boolean {
  if (changedAt === undefined || changedAt <= row.createdAt) return false;
  const { renewalTried: tried } = row;
  return tried?.hours !== now.hours || tried.newest !== now.newest;
}

function isDue({ now, hoursSince }: Growth, row: PersonalModelRow, model: StoredPersonalModel | null): boolean {
  const tried = row.renewalTried?.packSha256 === now.packSha256 ? row.renewalTried : null;
  const made = model && { newest: model.comparison.heldBackTo, hours: model.recordHours };
  const last = tried ?? made;
  if (last === null) return true;
  // Older readings may have been imported as well; and of a record of half a year the oldest leave as new ones come.
  const more = Math.max(now.hours - last.hours, hoursSince(last.newest));
  return more >= Math.min(hoursMore, shareMore * last.hours);
}
