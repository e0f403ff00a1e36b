import type { Observation } from '../../domain/observation.ts';
import { isoTime } from '../iso-time.ts';
import { codedValue } from './coded-value.ts';

/** The resource of an observation; null where no standard code says what it is. */
export function codedResource(observation: Observation, subject: object): object | null {
  const { source, comment, tags, time, utcOffset } = observation;
  const facts = {
    ...(tags?.length ? { meta: { tag: tags.map((display) => ({ display })) } } : {}),
    ...(comment?.trim() ? { note: [{ text: comment }] } : {}),
  };
  if (observation.kind === 'medication') {
    const { name, dose } = observation.value;
    return {
      resourceType: 'MedicationStatement',
      ...facts,
      status: 'completed',
      medicationCodeableConcept: { text: name },
      subject,
      effectiveDateTime: isoTime(time, utcOffset),
      ...(dose?.trim() ? { dosage: [{ text: dose }] } : {}),
    };
  }
  const value = codedValue(observation);
  if (value === null) return null;
  const span = spanOf(observation);
  return {
    resourceType: 'Observation',
    ...facts,
    status: 'final',
    ...value,
    subject,
    ...(span === null
      ? { effectiveDateTime: isoTime(time, utcOffset) }
      : { effectivePeriod: { start: isoTime(span[0], utcOffset), end: isoTime(span[1], utcOffset) } }),
    ...(source.name ? { device: { display: source.name } } : {}),
  };
}

/** From when to when, where the observation knows; null where it is of one moment or of a day. */
function spanOf({ kind, value, time }: Observation): readonly [number, number] | null {
  const minutes = (amount: number) => Math.round(amount * 60_000);
  if (kind === 'workout') return [time, time + minutes(value.minutes)];
  if (kind === 'sleep' && value.minutesInBed !== undefined) return [time - minutes(value.minutesInBed), time];
  if (kind === 'steps' && value.minutes !== undefined) return [time - minutes(value.minutes), time];
  return null;
}
