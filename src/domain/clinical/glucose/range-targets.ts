import type { TargetGroup } from './glucose-ranges.ts';
import type { TimeInRanges } from './time-in-ranges.ts';

const rangeMeasures = ['inRange', 'below', 'veryLow', 'above', 'veryHigh'] as const;
/** `below` and `above` hold what lies very low and very high too. */
export type RangeMeasure = (typeof rangeMeasures)[number];

interface RangeTarget {
  readonly measure: RangeMeasure;
  /** Percent of readings; to be passed for the range, not to be reached for the rest. */
  readonly limit: number;
}

/** Battelino et al. 2019, tables 3 and 4. What a group has no target for is left out. */
const rangeTargets: Readonly<Record<TargetGroup, readonly RangeTarget[]>> = {
  standard: [
    { measure: 'inRange', limit: 70 },
    { measure: 'below', limit: 4 },
    { measure: 'veryLow', limit: 1 },
    { measure: 'above', limit: 25 },
    { measure: 'veryHigh', limit: 5 },
  ],
  older: [
    { measure: 'inRange', limit: 50 },
    { measure: 'below', limit: 1 },
    { measure: 'veryHigh', limit: 10 },
  ],
  pregnant: [
    { measure: 'inRange', limit: 70 },
    { measure: 'below', limit: 4 },
    { measure: 'veryLow', limit: 1 },
    { measure: 'above', limit: 25 },
  ],
};

export interface RangeVerdict extends RangeTarget {
  readonly percent: number;
  readonly met: boolean;
}

export const measured = (time: TimeInRanges, measure: RangeMeasure): number => {
  if (measure === 'below') return time.veryLow + time.low;
  return measure === 'above' ? time.high + time.veryHigh : time[measure];
};

/** Each target of the group against what was measured. */
export const againstTargets = (time: TimeInRanges, group: TargetGroup): RangeVerdict[] =>
  rangeTargets[group].map(({ measure, limit }) => {
    const percent = measured(time, measure);
    return { measure, limit, percent, met: measure === 'inRange' ? percent > limit : percent < limit };
  });
