import type { GlucoseSeries } from '../glucose/series.ts';
import type { ObservationKind } from '../observation.ts';
import type { QualityRule } from './quality-finding.ts';

/** A person's word that some readings are not to be learned from. The readings themselves stay as they are. */
export interface LeftOut {
  readonly id: string;
  readonly kind: ObservationKind;
  /** Epoch ms, both included. */
  readonly from: number;
  readonly to: number;
  /** Only what came from here, by `originKey`; absent for whatever its source. */
  readonly origin?: string;
  /** What had asked about them. */
  readonly rule: QualityRule;
  /** Also left out of figures and reports: only where the person said so. */
  readonly alsoReports: boolean;
  readonly markedAt: number;
}

/** All marks of a person, and when they last changed: what was learned before knew others. */
export interface LeftOutMarks {
  readonly marks: readonly LeftOut[];
  readonly changedAt: number;
}

/** One source of samples: the device's or app's name, and the import that brought it. */
export const originKey = ({
  importId,
  source,
}: {
  readonly importId: string;
  readonly source: string | null;
}): string => `${importId} ${source ?? ''}`;

export const isWithin = ({ from, to }: Pick<LeftOut, 'from' | 'to'>, time: number): boolean =>
  from <= time && time <= to;

/** A series without what these spans and times leave out; the same one where they leave out nothing. */
export function withoutLeftOut(
  series: GlucoseSeries,
  { spans, times = new Set() }: { readonly spans: readonly LeftOut[]; readonly times?: ReadonlySet<number> },
): GlucoseSeries {
  if (spans.length === 0 && times.size === 0) return series;
  const stays = (_: unknown, index: number) => {
    const time = series.times[index] as number;
    return !times.has(time) && !spans.some((span) => isWithin(span, time));
  };
  return {
    times: series.times.filter(stays),
    values: series.values.filter(stays),
    utcOffsets: series.utcOffsets.filter(stays),
  };
}
