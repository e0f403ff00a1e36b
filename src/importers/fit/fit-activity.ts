import type { ImportCollector } from '../collector.ts';
import { keptFields } from '../kept-fields.ts';
import { type FitMessage, type FitMessages, positiveOf, timeOf, utcOffsetOf } from './fit-messages.ts';
import { placeOf } from './fit-place.ts';
import { sportOf } from './fit-sport.ts';

/** Heart rates of a file, as long as each other. */
interface Pulse {
  readonly times: readonly number[];
  readonly rates: readonly number[];
}

/** One workout for each session, one heart rate for each record that has one. */
export function collectActivity(messages: FitMessages, source: string | null, collector: ImportCollector): void {
  const utcOffset = utcOffsetOf(messages.activity?.at(-1)) ?? null;
  const pulse = pulseOf(messages.record ?? []);
  for (const session of messages.session ?? []) {
    const place = placeOf('session', session);
    // The minutes between swimming and cycling.
    if (session.sport === 'transition') collector.skip('otherKind', place);
    else {
      const time = timeOf(session, 'start_time');
      collector.observation({ kind: 'workout', value: workoutOf(session, pulse) }, { time, utcOffset, source }, place);
    }
  }
  if (messages.record?.length && !messages.session?.length)
    collector.skip('brokenRow', { line: 0, text: 'records without a session' });
  for (const [index, time] of pulse.times.entries()) {
    const rate = pulse.rates[index] as number;
    collector.sample('heartRate', rate, { time, utcOffset, source }, { line: 0, text: `record heart_rate ${rate}` });
  }
}

function workoutOf(session: FitMessage, pulse: Pulse) {
  const seconds = positiveOf(session, 'total_timer_time') ?? positiveOf(session, 'total_elapsed_time') ?? 0;
  const during = ratesDuring(session, pulse);
  return keptFields('workout', {
    type: sportOf(session.sport, session.sub_sport),
    minutes: seconds / 60,
    metres: positiveOf(session, 'total_distance'),
    kilocalories: positiveOf(session, 'total_calories'),
    averageHeartRate: positiveOf(session, 'avg_heart_rate') ?? during?.average,
    maximumHeartRate: positiveOf(session, 'max_heart_rate') ?? during?.maximum,
    metresClimbed: positiveOf(session, 'total_ascent'),
  });
}

function pulseOf(records: readonly FitMessage[]): Pulse {
  const measured = records.filter((record) => positiveOf(record, 'heart_rate') !== undefined);
  return {
    times: measured.map((record) => timeOf(record)),
    rates: measured.map((record) => positiveOf(record, 'heart_rate') as number),
  };
}

/** For devices that leave the session's own figures out. */
function ratesDuring(session: FitMessage, { times, rates }: Pulse) {
  const start = timeOf(session, 'start_time');
  const end = timeOf(session);
  let sum = 0;
  let count = 0;
  let maximum = 0;
  for (const [index, time] of times.entries()) {
    if (!(time >= start && time <= end)) continue;
    const rate = rates[index] as number;
    sum += rate;
    count++;
    maximum = Math.max(maximum, rate);
  }
  return count === 0 ? undefined : { average: Math.round(sum / count), maximum };
}
