import type { ImportCollector, RowPlace } from '../collector.ts';
import type { Track } from './track.ts';

/** The heart rates of a track, each a row of the file. */
export function collectHeartRates(track: Track, source: string | null, collector: ImportCollector): void {
  for (const [index, time] of track.times.entries()) {
    const rate = track.heartRates[index] as number;
    const at = { time, utcOffset: track.utcOffsets[index] ?? null, source };
    const place: RowPlace = { line: 0, text: `${new Date(time).toISOString()} ${rate}` };
    collector.sample('heartRate', rate, at, place);
  }
}
