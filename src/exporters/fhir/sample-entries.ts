import { loinc } from '../../domain/loinc.ts';
import type { SampleBatch } from '../../domain/samples.ts';
import { stepsBegunOn } from '../../domain/steps-begun-on.ts';
import { isoTime } from '../iso-time.ts';
import { shortestNumber } from '../shortest-number.ts';
import { category, coded, quantity } from './building-blocks.ts';

/** Marks what a sensor measured by itself; a pulse that was taken once has the same code. */
const continuous = { meta: { tag: [{ code: 'continuous', display: 'measured continuously' }] } };

/** The entries of a Bundle for samples: one for each of glucose and heart rate, one for the steps of each local day. */
export function sampleEntries(batch: SampleBatch, subject: object): Generator<string> {
  const facts = { subject, ...(batch.source === null ? {} : { device: { display: batch.source } }) };
  return batch.kind === 'steps' ? dailySteps(batch, facts) : readings(batch, facts);
}

/** Called by the million: all that is the same in each is written once. */
function* readings({ kind, times, values, utcOffsets }: SampleBatch, facts: object): Generator<string> {
  const [head, tail] = around({ ...continuous, ...(kind === 'glucose' ? sensorGlucose : heartRate), ...facts });
  const unit = kind === 'glucose' ? quantity(0, 'mg/dL') : quantity(0, '/min', 'beats/minute');
  const afterValue = JSON.stringify({ ...unit, value: undefined }).slice(1);
  for (const [index, time] of times.entries()) {
    const at = isoTime(time, utcOffsets[index] as number);
    const value = shortestNumber(values[index] as number);
    yield `${head}"effectiveDateTime":"${at}","valueQuantity":{"value":${value},${afterValue}${tail}`;
  }
}

function* dailySteps(batch: SampleBatch, facts: object): Generator<string> {
  const [head, tail] = around({ ...stepsInDay, ...facts });
  for (const [day, { steps, utcOffset }] of stepsBegunOn([batch])) {
    const period = { start: midnight(day, 0, utcOffset), end: midnight(day, 1, utcOffset) };
    const value = quantity(Math.round(steps), '{steps}/d', 'steps/day');
    yield `${head}"effectivePeriod":${JSON.stringify(period)},"valueQuantity":${JSON.stringify(value)}${tail}`;
  }
}

/** Midnight on the clock that the day began with, `days` later. */
const midnight = (day: string, days: number, utcOffset: number): string =>
  isoTime(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000 - utcOffset * 60_000, utcOffset);

const sensorGlucose = {
  category: category('laboratory'),
  code: coded([loinc.sensorGlucose, 'Glucose [Mass/volume] in Interstitial fluid']),
};
const heartRate = { category: category('vital-signs'), code: coded([loinc.heartRate, 'Heart rate']) };
const stepsInDay = {
  category: category('activity'),
  code: coded([loinc.stepsInDay, 'Number of steps in 24 hour Measured']),
};

/** The text before and after what differs from entry to entry. */
function around(same: object): readonly [head: string, tail: string] {
  const resource = JSON.stringify({ resourceType: 'Observation', status: 'final', ...same });
  return [`{"resource":${resource.slice(0, -1)},`, '}}'];
}
