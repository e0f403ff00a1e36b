import { wallClockAt } from '../../calendar.ts';
import type { GlucoseSeries } from '../../glucose/series.ts';
import { type GlucoseRange, glucoseRanges, type TargetGroup, wholeMilligrams } from './glucose-ranges.ts';

export type EpisodeKind = 'low' | 'high';

export interface GlucoseEpisode {
  readonly kind: EpisodeKind;
  /** Two where it held very low, or very high, for a quarter of an hour. */
  readonly level: 1 | 2;
  /** Epoch ms: first reading beyond, and first one back. */
  readonly from: number;
  readonly to: number;
  /** Of the first reading, minutes. */
  readonly utcOffset: number;
  readonly minutes: number;
  /** The lowest, or the highest, mg/dL. */
  readonly extreme: number;
  /** A low of two hours and more. */
  readonly prolonged: boolean;
  /** Began between midnight and six. */
  readonly nocturnal: boolean;
}

const minuteMs = 60_000;
/** Battelino et al. 2019: an event begins, and ends, with a quarter of an hour beyond, or back inside, the limit. */
const eventMinutes = 15;
const prolongedMinutes = 120;
const nightEndsHour = 6;
/** Without a reading for so long nobody knows whether it went on. */
const longestGap = 30 * minuteMs;
/** How long the last reading before a gap stands for. */
const readingMs = 5 * minuteMs;

type Beyond = readonly [first: (value: number) => boolean, second: (value: number) => boolean];

/**
 * The limits of the range that holds for the person, so that episodes and times tell of the same: in pregnancy 63 and 140
 * (Battelino et al. 2019, table 4), with 54 and 250 for the second level as for everyone.
 */
const beyond = ({ low, veryLow, high, veryHigh }: GlucoseRange): Readonly<Record<EpisodeKind, Beyond>> => ({
  low: [(value) => value < low, (value) => value < veryLow],
  high: [(value) => value > high, (value) => value > veryHigh],
});

interface Stretch {
  /** Indices: first reading beyond, last one beyond. */
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

/** Stretches beyond a limit of at least a quarter of an hour, mended over shorter returns. */
function stretches({ times, values }: GlucoseSeries, isBeyond: (value: number) => boolean): Stretch[] {
  const found: Stretch[] = [];
  let open = null as { first: number; last: number } | null;
  const close = (to: number) => {
    if (open && to - (times[open.first] as number) >= eventMinutes * minuteMs) found.push({ ...open, to });
    open = null;
  };
  let backSince: number | null = null;
  for (let index = 0; index < times.length; index++) {
    const time = times[index] as number;
    const before = times[index - 1];
    if (open && before !== undefined && time - before > longestGap) {
      close(backSince ?? before + readingMs);
      backSince = null;
    }
    if (isBeyond(wholeMilligrams(values[index] as number))) {
      open = { first: open?.first ?? index, last: index };
      backSince = null;
    } else if (open) {
      backSince ??= time;
      if (time - backSince >= eventMinutes * minuteMs) {
        close(backSince);
        backSince = null;
      }
    }
  }
  const last = times.at(-1);
  if (open && last !== undefined) close(backSince ?? last + readingMs);
  return found;
}

/** Lows and highs in the order of time. */
export function glucoseEpisodes(
  series: GlucoseSeries,
  kind: EpisodeKind,
  group: TargetGroup = 'standard',
): GlucoseEpisode[] {
  const [first, second] = beyond(glucoseRanges[group])[kind];
  const severe = stretches(series, second);
  return stretches(series, first).map((stretch) => {
    const from = series.times[stretch.first] as number;
    const inside = series.values.subarray(stretch.first, stretch.last + 1);
    const minutes = (stretch.to - from) / minuteMs;
    const utcOffset = series.utcOffsets[stretch.first] as number;
    const hour = new Date(wallClockAt(from, utcOffset)).getUTCHours();
    return {
      kind,
      level: severe.some((each) => each.first >= stretch.first && each.last <= stretch.last) ? 2 : 1,
      from,
      to: stretch.to,
      utcOffset,
      minutes,
      extreme: kind === 'low' ? Math.min(...inside) : Math.max(...inside),
      prolonged: kind === 'low' && minutes >= prolongedMinutes,
      nocturnal: hour < nightEndsHour,
    };
  });
}
