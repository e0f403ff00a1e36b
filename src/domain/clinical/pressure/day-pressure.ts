import { dayNumber } from './day-number.ts';
import { pressureMean } from './pressure-mean.ts';
import type { PressureSitting } from './pressure-sitting.ts';
import { type PressureSlot, pressureSlots } from './pressure-slot.ts';

/** One level for a day, mmHg. */
export interface DayPressure {
  /** Days since the epoch. */
  readonly day: number;
  readonly systolic: number;
  readonly diastolic: number;
}

type Level = Omit<DayPressure, 'day'>;
type Slots = Partial<Record<PressureSlot, Level>>;

/**
 * The mean of morning and evening by the day. Where one of them is missing it is filled in by how far apart the two are on
 * the person's other days of the same side, so that a run of mornings alone is no change of level.
 */
export function dayPressures(sittings: readonly PressureSitting[], sideOf: (day: number) => boolean): DayPressure[] {
  const days = new Map<number, Slots>();
  for (const { day, slot, readings } of sittings) {
    const level = pressureMean(readings);
    if (slot === null || level === null) continue;
    const number = dayNumber(day);
    days.set(number, { [slot]: level, ...days.get(number) });
  }
  const gaps = [true, false].map((side) =>
    gapOf([...days].filter(([day]) => sideOf(day) === side).map(([, slots]) => slots)),
  );
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, slots]) => ({ day, ...middle(slots, (sideOf(day) ? gaps[0] : gaps[1]) as Level) }));
}

/** Morning less evening, on days that have both. */
function gapOf(days: readonly Slots[]): Level {
  const both = days.flatMap(({ morning, evening }) => (morning && evening ? [{ morning, evening }] : []));
  const mean = (of: (level: Level) => number) =>
    both.length === 0
      ? 0
      : both.reduce((sum, { morning, evening }) => sum + of(morning) - of(evening), 0) / both.length;
  return { systolic: mean(({ systolic }) => systolic), diastolic: mean(({ diastolic }) => diastolic) };
}

function middle(slots: Slots, gap: Level): Level {
  const levels = pressureSlots.flatMap((slot) => {
    const level = slots[slot];
    if (!level) return [];
    const shift = slots.morning && slots.evening ? 0 : slot === 'morning' ? -0.5 : 0.5;
    return [{ systolic: level.systolic + shift * gap.systolic, diastolic: level.diastolic + shift * gap.diastolic }];
  });
  const mean = (of: (level: Level) => number) => levels.reduce((sum, level) => sum + of(level), 0) / levels.length;
  return { systolic: mean(({ systolic }) => systolic), diastolic: mean(({ diastolic }) => diastolic) };
}
