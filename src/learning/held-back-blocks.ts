import { coveredHours, startOfLastHours } from '../domain/glucose/coverage.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { type Windows, windowsFrom } from '../domain/glucose/windows.ts';
import { windowsBetween } from '../domain/glucose/windows-between.ts';
import type { SupportSet } from './adaptation-method.ts';

const hour = 3_600_000;
/** Below this there is too little to learn from and to hold back. */
export const leastHours = 12;
/** Older readings than this are not learned from: people and sensors change, and meta-training saw at most a week. */
const mostSupportHours = 168;
/** Between the last outcome learned from and the first origin judged. */
const gapHours = 1;
/** The newest hours are held back to judge by: a quarter of the record, at most three days, in at most three blocks. */
const heldBackShare = 0.25;
const mostHeldBackHours = 72;
const mostBlocks = 3;
/** About as long as a block is at least: a much shorter one would judge a single meal. */
const shortBlockHours = 6;

/** One stretch of the record held back, and what lies before it to learn from. */
export interface HeldBackBlock {
  /** Epoch ms; the first origin judged is at or after `from`, the last before `to`. */
  readonly from: number;
  readonly to: number;
  /** Hours of [from, to) that readings stand for. */
  readonly hours: number;
  readonly support: SupportSet;
  readonly heldBack: Windows;
}

/** A record taken apart for a rolling-origin backtest. */
export interface RecordParts {
  /** Hours of the whole record that readings stand for. */
  readonly hours: number;
  /** Oldest first; each learns from at most the week before it, the blocks before it included. */
  readonly blocks: readonly HeldBackBlock[];
  /** The newest week: what the model in use learns from. */
  readonly everything: SupportSet;
}

/** How much is held back, and in how many blocks at most. */
export interface HoldBack {
  readonly mostParts?: number;
  readonly share?: number;
  readonly mostHours?: number;
}

export function recordParts(
  series: GlucoseSeries,
  { mostParts = mostBlocks, share = heldBackShare, mostHours = mostHeldBackHours }: HoldBack = {},
): RecordParts {
  const begin = series.times[0] ?? 0;
  const end = (series.times.at(-1) ?? 0) + 1;
  const hours = coveredHours(series, begin, end);
  // Hours with readings, not hours on the clock: a last day with hardly any would judge nothing.
  const heldBackHours = Math.min(mostHours, share * hours);
  const count = Math.max(1, Math.min(mostParts, Math.round(heldBackHours / shortBlockHours)));
  const starts = Array.from({ length: count }, (_, index) =>
    startOfLastHours(series, (heldBackHours * (count - index)) / count),
  );
  const oldest = (starts[0] as number) - (mostSupportHours + gapHours) * hour;
  const windows = windowsFrom(series, { from: oldest });
  const supportBefore = (until: number): SupportSet => {
    const from = until - mostSupportHours * hour;
    return {
      windows: windowsBetween(windows, { from, to: until, outcomesUntil: until }),
      hours: coveredHours(series, from, until),
    };
  };
  const blocks = starts.map((from, index): HeldBackBlock => {
    const to = starts[index + 1] ?? end;
    return {
      from,
      to,
      hours: coveredHours(series, from, to),
      support: supportBefore(from - gapHours * hour),
      heldBack: windowsBetween(windows, { from, to }),
    };
  });
  return {
    hours,
    blocks: blocks.filter(({ support, heldBack }) => support.windows.count > 0 && heldBack.count > 0),
    everything: supportBefore(end),
  };
}
