import { join } from 'node:path';
import type { TimedPressure } from '../../domain/examples/blood-pressure.ts';
import { CorpusError } from './cgm.ts';
import { corpusText, csvRows, isoWallClock, numberIn } from './files.ts';

const hourMs = 3_600_000;
/** The same reading comes again shifted by the hours of a zone, one of the two in UTC. */
const longestShift = 14 * hourMs;

const known = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** Pairs of the same reading at times a whole number of half hours apart: [earlier, later]. */
function shiftedPairs(readings: readonly TimedPressure[]): [number, number][] {
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [i, one] of readings.entries()) {
    if (taken.has(i)) continue;
    for (let j = i + 1; j < readings.length; j++) {
      const other = readings[j] as TimedPressure;
      const shift = other.time - one.time;
      if (shift > longestShift) break;
      if (taken.has(j) || shift % (hourMs / 2) !== 0) continue;
      if (other.systolic !== one.systolic || other.diastolic !== one.diastolic) continue;
      taken.add(i).add(j);
      pairs.push([i, j]);
      break;
    }
  }
  return pairs;
}

const atNight = ({ time }: TimedPressure): boolean => new Date(time).getUTCHours() < 6;

/**
 * One of each pair of shifted readings: of the two clocks the one by which the person measures less at night, the later
 * one where both say the same. What one of the two knows of the pulse, both know.
 */
export function withoutShiftedRepeats(readings: readonly TimedPressure[]): TimedPressure[] {
  const sorted = readings.slice().sort((a, b) => a.time - b.time);
  const pairs = shiftedPairs(sorted);
  const nights = (side: 0 | 1) => pairs.filter((pair) => atNight(sorted[pair[side]] as TimedPressure)).length;
  const [keep, drop] = nights(0) < nights(1) ? ([0, 1] as const) : ([1, 0] as const);
  const dropped = new Map(pairs.map((pair) => [pair[drop], pair[keep]]));
  const kept = new Map(pairs.map((pair) => [pair[keep], pair[drop]]));
  return sorted.flatMap((reading, index) => {
    if (dropped.has(index)) return [];
    const twin = sorted[kept.get(index) ?? index];
    return [{ ...reading, pulse: reading.pulse ?? twin?.pulse }];
  });
}

/** Readings of everyone in `<folder>/welltory`; the pulse from the Robinson index, which is pulse · systolic / 100. */
export function readWelltoryPressure(folder: string): { person: string; readings: TimedPressure[] }[] {
  const text = corpusText(join(folder, 'welltory'), 'blood_pressure.csv');
  if (text === undefined) throw new CorpusError(`No blood_pressure.csv in ${join(folder, 'welltory')}.`);
  const people = new Map<string, TimedPressure[]>();
  for (const row of csvRows(text)) {
    const [systolic, diastolic, robinson] = [row.systolic, row.diastolic, row.robinson_index].map(numberIn) as [
      number,
      number,
      number,
    ];
    const time = isoWallClock(row.measurement_datetime ?? '');
    if (!row.user_code || !Number.isFinite(time)) continue;
    const pulse = known((100 * robinson) / systolic);
    const readings = people.get(row.user_code) ?? [];
    readings.push({ time, utcOffset: 0, systolic: known(systolic), diastolic: known(diastolic), pulse });
    people.set(row.user_code, readings);
  }
  return [...people].map(([person, readings]) => ({ person, readings: withoutShiftedRepeats(readings) }));
}
