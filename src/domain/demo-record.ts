/** The simulated person of the demo, as the file holds it and as it is at some moment. */
import { instantsOf, utcOffsetAt, wallClockAt } from './calendar.ts';
import { observationsAt, samplesAt } from './demo-rows.ts';
import type { Measurement, ObservationKind } from './observation.ts';
import type { ProfileDetails } from './profile.ts';
import type { SampleBatch, SampleKind } from './samples.ts';
import type { Language } from './settings.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Samples at even distances. */
export interface DemoRun {
  /** Local minutes since the midnight before the first day. */
  readonly from: number;
  readonly every: number;
  /** The first value, then each as the difference to the one before. */
  readonly changes: readonly number[];
}

/** All observations of a kind, in order of time. */
export interface DemoTable {
  readonly fields: readonly string[];
  /** Minutes since the row before, then a cell for each field: null where it is absent, of texts the place in `texts`. */
  readonly rows: readonly (readonly unknown[])[];
}

/** Compact on the way: minutes of local time since the midnight before the first day. */
export interface DemoRecord {
  readonly simulated: true;
  readonly version: 2;
  /** Whole days the record lasts. */
  readonly days: number;
  readonly samples: Readonly<Partial<Record<SampleKind, readonly DemoRun[]>>>;
  readonly observations: Readonly<Partial<Record<ObservationKind, DemoTable>>>;
  /** What the person wrote, in each language. */
  readonly texts: Readonly<Record<Language, readonly string[]>>;
  readonly profile: Omit<ProfileDetails, 'birthYear'> & {
    /** Years. */
    readonly age: number;
  };
}

export type DemoObservation = Measurement & { readonly time: number; readonly utcOffset: number };

/** Throws where it is not a demo record. */
export function parseDemoRecord(json: unknown): DemoRecord {
  const record = json as Partial<DemoRecord> | null;
  if (
    record?.simulated !== true ||
    record.version !== 2 ||
    typeof record.days !== 'number' ||
    !Object.values(record.samples ?? { none: null }).every((runs) => Array.isArray(runs)) ||
    !Object.values(record.observations ?? { none: null }).every((table) => Array.isArray(table?.rows)) ||
    !Array.isArray(record.texts?.en) ||
    record.texts.en.length !== record.texts.zh?.length ||
    typeof record.profile?.age !== 'number'
  ) {
    throw new TypeError('not a demo record of version 2');
  }
  return record as DemoRecord;
}

/** Epoch ms. A workout's time is when it began; it is written down when it is over. */
const writtenAt = ({ time, kind, value }: DemoObservation): number =>
  kind === 'workout' ? time + value.minutes * minuteMs : time;

export interface DemoMoment {
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
  readonly language: Language;
}

export interface DemoNow {
  readonly samples: readonly SampleBatch[];
  readonly observations: readonly DemoObservation[];
  readonly details: ProfileDetails;
}

/**
 * The record as if it had been kept until `now`: its last day is today, its local times of day stay as they are, and what
 * would lie in the future is left out. The newest reading is under five minutes old, unless a gap of the sensor is.
 */
export function demoAt(record: DemoRecord, { now, timeZone, language }: DemoMoment): DemoNow {
  const localNow = wallClockAt(now, utcOffsetAt(timeZone, now));
  const firstMidnight = (Math.floor(localNow / dayMs) - record.days + 1) * dayMs;
  const at = (minute: number) => {
    const time = instantsOf(timeZone, firstMidnight + minute * minuteMs).earlier;
    return { time, utcOffset: utcOffsetAt(timeZone, time) };
  };
  const { age, ...details } = record.profile;
  const written = (text: string): string => record.texts[language][record.texts.en.indexOf(text)] ?? text;
  return {
    samples: samplesAt(record.samples, at, now),
    observations: observationsAt(record, at, language).filter((each) => writtenAt(each) <= now),
    details: {
      ...details,
      birthYear: new Date(localNow).getUTCFullYear() - age,
      medications: details.medications.map(({ dose, ...medication }) => ({
        ...medication,
        name: written(medication.name),
        ...(dose === undefined ? {} : { dose: written(dose) }),
      })),
    },
  };
}
