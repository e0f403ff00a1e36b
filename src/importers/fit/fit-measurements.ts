import { localDay } from '../../domain/calendar.ts';
import type { Measurement } from '../../domain/observation.ts';
import type { ImportCollector } from '../collector.ts';
import { keptFields } from '../kept-fields.ts';
import { type FitMessage, type FitMessages, positiveOf, timeOf } from './fit-messages.ts';
import { placeOf } from './fit-place.ts';

/** A cuff that noticed an irregular beat has measured; with any other error it has not. */
const irregular = 'error_irregular_heart_rate';

/** What a message measures; several where it is of several kinds, none where nothing Attune keeps is in it. */
const measurements: Readonly<Record<string, (message: FitMessage) => readonly Measurement[]>> = {
  weight_scale: (message) => [
    ...one(positiveOf(message, 'weight'), (kilograms) => ({ kind: 'weight', value: { kilograms } })),
    ...one(positiveOf(message, 'percent_fat'), (percent) => ({ kind: 'bodyFat', value: { percent } })),
  ],
  blood_pressure: (message) => {
    const systolic = positiveOf(message, 'systolic_pressure');
    const diastolic = positiveOf(message, 'diastolic_pressure');
    const { status = 'no_error' } = message;
    if (systolic === undefined || diastolic === undefined || !['no_error', irregular].includes(String(status)))
      return [];
    const pulse = positiveOf(message, 'heart_rate');
    const irregularBeat = status === irregular ? true : undefined;
    return [
      { kind: 'bloodPressure', value: keptFields('bloodPressure', { systolic, diastolic, pulse, irregularBeat }) },
    ];
  },
  // Through the night a watch reads it every minute; those are another thing than a reading that was asked for.
  spo2_data: (message) =>
    message.mode === 'spot_check'
      ? one(positiveOf(message, 'reading_spo2'), (percent) => ({ kind: 'oxygenSaturation', value: { percent } }))
      : [],
  hrv_status_summary: (message) =>
    one(positiveOf(message, 'last_night_average'), (rmssd) => ({ kind: 'heartRateVariability', value: { rmssd } })),
};

/** Scales, cuffs, and what a watch sums up of a day or a night. */
export function collectMeasurements(messages: FitMessages, source: string | null, collector: ImportCollector): void {
  for (const [name, measured] of Object.entries(measurements)) {
    for (const message of messages[name] ?? []) {
      const place = placeOf(name, message);
      const found = measured(message);
      for (const measurement of found) collector.observation(measurement, { time: timeOf(message), source }, place);
      if (found.length === 0) collector.skip(name === 'spo2_data' ? 'otherKind' : 'badValue', place);
    }
  }
  for (const message of lastOfEachDay(messages.monitoring_hr_data ?? [], collector)) {
    const beatsPerMinute = positiveOf(message, 'current_day_resting_heart_rate') ?? 0;
    collector.observation(
      { kind: 'restingHeartRate', value: { beatsPerMinute } },
      { time: timeOf(message), source },
      placeOf('monitoring_hr_data', message),
    );
  }
}

/** A watch writes the day's resting heart rate again and again as it learns it. */
function lastOfEachDay(all: readonly FitMessage[], collector: ImportCollector): readonly FitMessage[] {
  const days = new Map<string, FitMessage>();
  for (const message of all) {
    const time = timeOf(message);
    if (!Number.isNaN(time) && positiveOf(message, 'current_day_resting_heart_rate') !== undefined)
      days.set(localDay(time, collector.offsetAt(time)), message);
  }
  return [...days.values()];
}

const one = (amount: number | undefined, measurement: (amount: number) => Measurement): readonly Measurement[] =>
  amount === undefined ? [] : [measurement(amount)];
