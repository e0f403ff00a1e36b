import { leadTimes } from '../../domain/forecast.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import { firstIndexAtOrAfter } from '../../domain/glucose/series.ts';
import type { Windows } from '../../domain/glucose/windows.ts';
import {
  type DayPart,
  dayParts,
  type OwnDifference,
  type WhatAdaptingChanged,
} from '../../domain/glucose-explanation.ts';

/** Fewer moments than this, some hours of a sensor, say nothing of a part of the day. */
const fewestMoments = 8;
/** Of the person's levels, how many count as high, and how many as low. */
const outerShare = 0.2;
const hourMinutes = 60;

interface Asked {
  readonly series: GlucoseSeries;
  /** The person's moments. */
  readonly windows: Windows;
  /** Expected changes [window, lead], mg/dL. */
  readonly own: Float32Array;
  readonly generic: Float32Array;
}

/** Holds the person's model against the one for everybody over the person's own moments, an hour ahead. */
export function whatAdaptingChanged({ series, windows, own, generic }: Asked): WhatAdaptingChanged | null {
  const all = Array.from({ length: windows.count }, (_, window) => window);
  if (all.length < fewestMoments) return null;
  const lead = leadTimes.indexOf(hourMinutes);
  const differenceOf = (moments: readonly number[]): OwnDifference => {
    const mean = (change: Float32Array) =>
      moments.reduce((sum, window) => sum + (change[window * leadTimes.length + lead] as number), 0) / moments.length;
    return { moments: moments.length, own: mean(own), generic: mean(generic) };
  };
  const parts = all.map((window) => partOfDay(series, windows.origins[window] as number));
  const byPart: Partial<Record<DayPart, OwnDifference>> = {};
  for (const part of Object.keys(dayParts) as DayPart[]) {
    const moments = all.filter((window) => parts[window] === part);
    if (moments.length >= fewestMoments) byPart[part] = differenceOf(moments);
  }
  const byLevel = all.slice().sort((a, b) => (windows.levels[a] as number) - (windows.levels[b] as number));
  const outer = Math.max(1, Math.round(outerShare * all.length));
  const [low, high] = [byLevel.slice(0, outer), byLevel.slice(-outer)];
  return {
    byPart,
    fromHigh: { ...differenceOf(high), above: windows.levels[high[0] as number] as number },
    fromLow: { ...differenceOf(low), below: windows.levels[low.at(-1) as number] as number },
  };
}

function partOfDay(series: GlucoseSeries, time: number): DayPart {
  const offset = series.utcOffsets[firstIndexAtOrAfter(series, time)] ?? 0;
  const hour = ((((time / 60_000 + offset) % 1440) + 1440) % 1440) / 60;
  return (Object.keys(dayParts) as DayPart[]).findLast((part) => hour >= dayParts[part]) ?? 'night';
}
