import { wallClockAt } from '../../calendar.ts';

/** The two times of day at which pressure is taken at home. */
export const pressureSlots = ['morning', 'evening'] as const;
export type PressureSlot = (typeof pressureSlots)[number];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Who goes to bed after midnight still measures in the evening of the day before. */
const dayBegins = 3;
const noon = 12;
const evening = 17;

export interface SlotOfDay {
  /** `2026-11-23` */
  readonly day: string;
  /** Null in the afternoon, which is neither. */
  readonly slot: PressureSlot | null;
}

/** Which time of which day an instant is, by the clock of the person. */
export function slotAt(time: number, utcOffset: number): SlotOfDay {
  const shifted = wallClockAt(time, utcOffset) - dayBegins * hourMs;
  const hour = Math.floor((((shifted % dayMs) + dayMs) % dayMs) / hourMs) + dayBegins;
  return {
    day: new Date(shifted).toISOString().slice(0, 10),
    slot: hour < noon ? 'morning' : hour >= evening ? 'evening' : null,
  };
}
