import type { Observation } from '../../observation.ts';
import type { Condition } from '../../profile.ts';
import { severeFor } from '../severe-pressure.ts';

/** Of longer ago it says nothing of now. */
const freshMs = 24 * 3_600_000;
/** A repetition comes a minute or two later (ACC/AHA 2017): what was taken sooner is the same measurement. */
const repeatAfterMs = 60_000;

/**
 * `repeat`: to be measured again. `stillSevere`: it was, and is as high: a call today, at once with symptoms. `settled`: the
 * repetition was lower.
 */
export type SevereStep = 'repeat' | 'stillSevere' | 'settled';

export interface SeverePath {
  readonly step: SevereStep;
  /** The severe reading that began it. */
  readonly reading: Observation<'bloodPressure'>;
  /** What was measured after it, the newest. */
  readonly again: Observation<'bloodPressure'> | null;
}

/**
 * Where a person stands after a severe reading, whatever way it came in; null without one in the last day. It is read out of
 * the record, so that a closed window loses nothing.
 */
export function severePath(
  observations: readonly Observation<'bloodPressure'>[],
  { now, conditions }: { readonly now: number; readonly conditions: readonly Condition[] },
): SeverePath | null {
  const isSevere = severeFor(conditions);
  const recent = observations
    .filter(({ time }) => time <= now + repeatAfterMs && now - time <= freshMs)
    .toSorted((a, b) => a.time - b.time);
  const newestSevere = recent.findLastIndex(({ value }) => isSevere(value));
  if (newestSevere < 0) return null;
  const newest = recent.at(-1) as Observation<'bloodPressure'>;
  const last = recent[newestSevere] as Observation<'bloodPressure'>;
  if (newest !== last && newest.time - last.time >= repeatAfterMs)
    return { step: 'settled', reading: last, again: newest };
  // A sitting of two readings that is severe on the mean was repeated already.
  const repeated = (last.value.readings ?? []).filter(isSevere).length > 1;
  const before = recent
    .slice(0, newestSevere)
    .findLast((each) => isSevere(each.value) && last.time - each.time >= repeatAfterMs);
  if (before) return { step: 'stillSevere', reading: before, again: last };
  return { step: repeated ? 'stillSevere' : 'repeat', reading: last, again: repeated ? last : null };
}
