import type { ObservationValues } from '../domain/observation.ts';
import { keptFields } from './kept-fields.ts';

export type SleepStage = 'awake' | 'asleep' | 'light' | 'deep' | 'rem';

/** A part of a night, epoch ms. */
export interface StageSpan {
  readonly stage: SleepStage;
  readonly start: number;
  readonly end: number;
}

const minuteMs = 60_000;

/**
 * A night from its parts. Without parts it was slept from beginning to end; parts of sleep without a stage are asleep and
 * no more, and where no part has a stage, none is given.
 */
export function nightOf(start: number, end: number, spans: readonly StageSpan[]): ObservationValues['sleep'] {
  const minutes = { awake: 0, asleep: 0, light: 0, deep: 0, rem: 0 };
  for (const span of spans) {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    if (to > from) minutes[span.stage] += (to - from) / minuteMs;
  }
  const { awake, asleep, light, deep, rem } = minutes;
  const slept = asleep + light + deep + rem;
  const inBed = (end - start) / minuteMs;
  const hasStages = light + deep + rem > 0;
  return keptFields('sleep', {
    minutesAsleep: slept > 0 ? slept : inBed - awake,
    minutesInBed: inBed,
    minutesAwake: spans.length > 0 ? awake : undefined,
    ...(hasStages ? { minutesLight: light, minutesDeep: deep, minutesRem: rem } : {}),
  });
}
