import { localDay } from '../domain/calendar.ts';
import type { Observation } from '../domain/observation.ts';
import type { Medication } from '../domain/profile.ts';

/** Something with a day that pressure may be compared before and after. */
export interface PressureEvent {
  readonly type: 'medicine' | 'note';
  /** The medicine with its dose, or the note. */
  readonly name: string;
  /** `2026-11-23` */
  readonly day: string;
}

/** Notes are many; the newest will do. */
const mostNotes = 8;
const dayMs = 86_400_000;
/** A dose in the first days of a record is no new medicine: the record is what is new. */
const settledMs = 10 * dayMs;

interface Told {
  readonly medications: readonly Medication[];
  readonly doses: readonly Observation<'medication'>[];
  readonly notes: readonly Observation<'note'>[];
  /** When the person's pressures begin, epoch ms. */
  readonly since: number;
}

/** Medicines by the day they are taken since, or by the first dose that was logged, and notes; newest first. */
export function pressureEvents({ medications, doses, notes, since }: Told): PressureEvent[] {
  const events: PressureEvent[] = medications.flatMap(({ name, dose, since: day }) =>
    day ? [{ type: 'medicine', name: named(name, dose), day }] : [],
  );
  const first = new Map<string, Observation<'medication'>>();
  for (const each of doses.toSorted((a, b) => a.time - b.time)) {
    const name = named(each.value.name, each.value.dose);
    if (!first.has(name)) first.set(name, each);
  }
  for (const [name, { time, utcOffset }] of first) {
    if (time < since + settledMs || events.some((event) => event.name === name)) continue;
    events.push({ type: 'medicine', name, day: localDay(time, utcOffset) });
  }
  const newest = notes.toSorted((a, b) => b.time - a.time).slice(0, mostNotes);
  for (const { time, utcOffset, value } of newest)
    events.push({ type: 'note', name: value.text, day: localDay(time, utcOffset) });
  return events.sort((a, b) => b.day.localeCompare(a.day));
}

const named = (name: string, dose: string | undefined): string => [name, dose].filter(Boolean).join(' ');
