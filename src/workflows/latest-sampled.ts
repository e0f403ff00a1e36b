import { localDayNumber, utcOffsetAt } from '../domain/calendar.ts';
import { sampledDays } from '../domain/daily-samples.ts';
import type { UsualRange } from '../domain/usual-range.ts';
import { usualWord } from '../domain/usual-range.ts';
import { newestSampleTime, readDaySummaries } from '../storage/sample-summaries.ts';
import { readSamples } from '../storage/samples.ts';
import { type LatestVital, summarise } from './latest-vital.ts';
import type { Services } from './services.ts';

const dayMs = 86_400_000;
const recentCount = 30;
/** Fewer days of a watch say nothing about what is usual. */
const fewestDays = 3;

/** The newest heart rate of a watch, against the usual range of the days of the month before. */
export async function latestHeartRate({ database }: Services, profileId: string): Promise<LatestVital | null> {
  const kind = 'heartRate';
  const time = await newestSampleTime(database, profileId, kind);
  if (time === null) return null;
  const series = await readSamples(database, { profileId, kind, from: time - dayMs, to: time + 1 });
  const value = series.values.at(-1) as number;
  const line = sampledDays(series).flatMap((day) => day.line);
  const day = Math.floor(time / dayMs);
  const before = await readDaySummaries(database, { profileId, kind, fromDay: day - 30, toDay: day - 1 });
  const usual = before.length < fewestDays ? null : rangeOf(before);
  return {
    time,
    utcOffset: series.utcOffsets.at(-1) as number,
    measurement: { kind, value: { beatsPerMinute: Math.round(value) } },
    recent: [...line.slice(1 - recentCount).map((each) => ({ time, value: each })), { time, value }],
    usual,
    usualSecondary: null,
    word: usualWord(value, usual),
  };
}

/** Where most of a day's values lie, on the average of the days. */
function rangeOf(days: readonly { readonly p10: number; readonly p90: number }[]): UsualRange {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { low: mean(days.map(({ p10 }) => p10)), high: mean(days.map(({ p90 }) => p90)) };
}

/** The steps of the newest day that has any, against the days of the month before; today counts so far. */
export async function latestSteps(services: Services, profileId: string): Promise<LatestVital | null> {
  const { database } = services;
  const kind = 'steps';
  const time = await newestSampleTime(database, profileId, kind);
  if (time === null) return null;
  const newestDay = Math.floor(time / dayMs) + 1;
  const around = { profileId, kind, fromDay: newestDay - recentCount - 1, toDay: newestDay } as const;
  const days = (await readDaySummaries(database, around)).flatMap(({ day, steps }) =>
    steps === undefined ? [] : [{ day, steps: Math.round(steps) }],
  );
  const newest = days.at(-1);
  if (newest === undefined) return null;
  const points = days.slice(-recentCount).map(({ day, steps }) => ({ time: (day + 0.5) * dayMs, value: steps }));
  const now = services.now();
  const isToday = newest.day === localDayNumber(now, utcOffsetAt(services.timeZone, now));
  const vital = summarise({
    time,
    utcOffset: utcOffsetAt(services.timeZone, time),
    measurement: { kind, value: { count: newest.steps } },
    recent: points,
    before: points.slice(0, -1),
  });
  return isToday ? { ...vital, word: null, soFar: true } : vital;
}
