import { wallClockAt } from './calendar.ts';
import type { Observation } from './observation.ts';

const dayMs = 86_400_000;

/**
 * Whether the time of day is known, or only the day. Exports that know no more (a food log by days, a table of dates) put
 * a meal at the very midnight its day begins with; nobody's meal begins there to the millisecond.
 */
export const isTimeOfDayKnown = ({
  kind,
  time,
  utcOffset,
  source,
}: Pick<Observation, 'kind' | 'time' | 'utcOffset' | 'source'>): boolean =>
  kind !== 'meal' || source.type !== 'file' || wallClockAt(time, utcOffset) % dayMs !== 0;
