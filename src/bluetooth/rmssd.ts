/**
 * The root mean square of successive differences between beats, ms, over the newest minute: Task Force of ESC and NASPE,
 * Circulation 1996; 93:1043. A minute is the shortest span whose RMSSD stands for five (Munoz, PLoS ONE 2015; 10:e0138921).
 */
const spanMs = 60_000;

/** An interval further than a fifth from the one before it is an ectopic or a missed beat: no difference is taken. */
const largestChange = 0.2;
/** Of a minute's differences, how many may be left out before it says nothing. */
const mostLeftOut = 0.1;

/** Null before a minute is full, or where too many beats were missed. Intervals in ms, oldest first. */
export function rmssdOfLastMinute(intervals: readonly number[]): number | null {
  let total = 0;
  let start = intervals.length;
  while (start > 0 && total < spanMs) total += intervals[--start] as number;
  if (total < spanMs) return null;
  const differences = intervals.slice(start + 1).map((interval, index) => {
    const before = intervals[start + index] as number;
    return Math.abs(interval - before) > largestChange * before ? null : interval - before;
  });
  const kept = differences.filter((difference) => difference !== null);
  if (kept.length === 0 || kept.length < differences.length * (1 - mostLeftOut)) return null;
  return Math.sqrt(kept.reduce((sum, difference) => sum + difference ** 2, 0) / kept.length);
}
