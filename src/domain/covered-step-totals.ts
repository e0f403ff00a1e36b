import { localDay } from './calendar.ts';
import type { ImportedObservation } from './imported-file.ts';
import type { SampleBatch } from './samples.ts';
import { stepsBegunOn } from './steps-begun-on.ts';

/** Of a total, in samples. What a device sums itself and what its minutes add up to differ by a little. */
const nearlyAll = 0.9;

/** Whether an observation is the steps of a whole day, as it comes beside the samples it was made of. */
export const isStepTotal = ({ kind, value }: ImportedObservation): boolean =>
  kind === 'steps' && value.minutes === undefined;

/**
 * The totals of days that samples of the same source tell already, finer: in an archive that holds both, or in a table of
 * days that was made of the record's own samples. A total of which the samples tell only a part stays.
 */
export function coveredStepTotals(
  observations: readonly ImportedObservation[],
  batches: readonly SampleBatch[],
): Set<ImportedObservation> {
  const totals = observations.filter(isStepTotal);
  const told = new Map(
    [...new Set(totals.map(({ source }) => source ?? null))].map((source) => [
      source,
      stepsBegunOn(batches.filter((batch) => batch.kind === 'steps' && batch.source === source)),
    ]),
  );
  return new Set(
    totals.filter((total) => {
      if (total.kind !== 'steps') return false;
      const day = told.get(total.source ?? null)?.get(localDay(total.time, total.utcOffset));
      return day !== undefined && Math.round(day.steps) >= nearlyAll * total.value.count;
    }),
  );
}
