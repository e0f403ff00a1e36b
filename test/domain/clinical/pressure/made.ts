import type { Observation } from '../../../../src/domain/observation.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
/** A Monday, midnight in a zone eight hours ahead. */
export const monday = Date.parse('2026-03-02T00:00:00+08:00');
export const utcOffset = 480;

/** A blood pressure at a local time after that midnight. */
export const measured = (
  time: number,
  systolic: number,
  diastolic: number,
  readings?: readonly (readonly [number, number])[],
): Observation<'bloodPressure'> => ({
  id: `${time} ${systolic}`,
  profileId: 'p',
  kind: 'bloodPressure',
  time: monday + time,
  utcOffset,
  source: { type: 'manual' },
  version: 1,
  value: {
    systolic,
    diastolic,
    ...(readings ? { readings: readings.map(([upper, lower]) => ({ systolic: upper, diastolic: lower })) } : {}),
  },
});

/** Two readings a minute apart. */
export const pair = (time: number, first: readonly [number, number], second: readonly [number, number]) => [
  measured(time, ...first),
  measured(time + 60_000, ...second),
];
