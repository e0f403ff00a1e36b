import { wallClockAt } from '../../calendar.ts';
import type { Observation } from '../../observation.ts';
import { mostReadings, type PlanFigure } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';

const dayMs = 86_400_000;
const recentDays = 14;
/** Of fewer nights the spread is mostly chance. */
const fewestNights = 7;
/** Whatever ends later in the day is a nap, or of someone who works at night, whom this does not fit. */
const latestWaking = 14 * 60;
const shortest = 180;

/** Minutes after local midnight at which a night ended; null of a nap. */
export function wakingMinute({ time, utcOffset, value }: Observation<'sleep'>): number | null {
  const wall = wallClockAt(time, utcOffset);
  const minute = (((wall % dayMs) + dayMs) % dayMs) / 60_000;
  return value.minutesAsleep < shortest || minute > latestWaking ? null : minute;
}

/** How far apart the times of waking lie: standard deviation (n − 1) of the last fourteen days. */
export function sleepFigures({ now, nights = [] }: PlanSituation): PlanFigure[] {
  const recent = nights.filter((night) => night.time > now - recentDays * dayMs && wakingMinute(night) !== null);
  if (recent.length < fewestNights) return [];
  const minutes = recent.map((night) => wakingMinute(night) as number);
  const mean = minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
  const squares = minutes.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return [
    {
      ...{ id: 'wakeSpread', value: Math.sqrt(squares / (minutes.length - 1)), count: minutes.length },
      opens: 'record',
      readings: recent
        .slice(-mostReadings)
        .map(({ time, value }) => ({ kind: 'sleep', time, value: value.minutesAsleep })),
    },
  ];
}
