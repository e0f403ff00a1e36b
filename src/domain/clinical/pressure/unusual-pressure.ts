import { type UsualRange, type UsualWord, usualRange, usualWord } from '../../usual-range.ts';
import { pressureMean } from './pressure-mean.ts';
import type { PressureSitting } from './pressure-sitting.ts';
import type { PressureSlot } from './pressure-slot.ts';

const dayMs = 86_400_000;
/** Older ones may be of another season, or of other medicines. */
const patternDays = 60;

export interface OwnPattern {
  readonly systolic: UsualRange | null;
  readonly diastolic: UsualRange | null;
  /** Sittings it was made of. */
  readonly sittings: number;
}

export interface PressureAgainstOwn {
  readonly sitting: PressureSitting;
  readonly slot: PressureSlot;
  readonly systolic: number;
  readonly diastolic: number;
  /** Of the mornings, or of the evenings, before it. */
  readonly pattern: OwnPattern;
  /** Null where the pattern is not known yet. */
  readonly words: { readonly systolic: UsualWord | null; readonly diastolic: UsualWord | null };
}

/** The person's own mornings, or evenings, before a moment. */
export function ownPattern(sittings: readonly PressureSitting[], slot: PressureSlot, before: number): OwnPattern {
  const means = sittings
    .filter((each) => each.slot === slot && each.time < before && each.time >= before - patternDays * dayMs)
    .flatMap(({ readings }) => pressureMean(readings) ?? []);
  return {
    systolic: usualRange(means.map(({ systolic }) => systolic)),
    diastolic: usualRange(means.map(({ diastolic }) => diastolic)),
    sittings: means.length,
  };
}

/** The newest sitting of a morning or an evening against the ones before it: against the person, not a threshold. */
export function newestAgainstOwn(sittings: readonly PressureSitting[]): PressureAgainstOwn | null {
  const sitting = sittings.findLast(({ slot }) => slot !== null);
  const mean = sitting && pressureMean(sitting.readings);
  if (!sitting || !mean || sitting.slot === null) return null;
  const pattern = ownPattern(sittings, sitting.slot, sitting.time);
  const { systolic, diastolic } = mean;
  return {
    ...{ sitting, slot: sitting.slot, systolic, diastolic, pattern },
    words: { systolic: usualWord(systolic, pattern.systolic), diastolic: usualWord(diastolic, pattern.diastolic) },
  };
}
