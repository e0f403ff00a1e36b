import type { Measurement } from '../domain/observation.ts';
import { type UsualRange, type UsualWord, usualRange, usualWord } from '../domain/usual-range.ts';

/** Canonical units; `secondary` is the diastolic pressure beside a systolic `value`. */
export interface VitalPoint {
  readonly time: number;
  readonly value: number;
  readonly secondary?: number;
}

/** What a card of Today shows of one vital. */
export interface LatestVital {
  /** Epoch ms. */
  readonly time: number;
  readonly utcOffset: number;
  readonly measurement: Measurement;
  /** Up to thirty, oldest first, the latest included. */
  readonly recent: readonly VitalPoint[];
  /** Of the thirty days before the latest value; null under eight values. */
  readonly usual: UsualRange | null;
  /** For the diastolic pressure. */
  readonly usualSecondary: UsualRange | null;
  /** The latest value against the usual range; of the two pressures, the one that is out of its range. */
  readonly word: UsualWord | null;
  /** The day that it counts is not over: it is compared with nothing yet. */
  readonly soFar?: true;
}

export interface VitalHistory {
  readonly time: number;
  readonly utcOffset: number;
  readonly measurement: Measurement;
  readonly recent: readonly VitalPoint[];
  /** The values of the month before the latest. */
  readonly before: readonly VitalPoint[];
}

/** The newest value of a vital against what the month before it was. */
export function summarise({ before, ...vital }: VitalHistory): LatestVital {
  const newest = vital.recent.at(-1);
  const usual = usualRange(before.map(({ value }) => value));
  const usualSecondary = usualRange(before.flatMap(({ secondary }) => secondary ?? []));
  const primary = usualWord(newest?.value, usual);
  const secondary = usualWord(newest?.secondary, usualSecondary);
  return { ...vital, usual, usualSecondary, word: primary === 'usual' && secondary !== null ? secondary : primary };
}
