/**
 * A sitting in which blood pressure is measured as the guidelines ask: five minutes of rest, two readings a minute apart,
 * their mean (ACC/AHA 2017, section 4; ESC 2024, section 5). Times are epoch ms: a countdown is known by its end, so that a
 * page that slept, or was closed, is right when it wakes.
 */
import type { DeviceReading } from './device-reading.ts';
import { deviceInstant, readingTime } from './device-time.ts';
import type { Measurement, PressureReading } from './observation.ts';
import type { BodyPosture, MeasuredArm } from './observation-choices.ts';

export const restMs = 5 * 60_000;
export const pauseMs = 60_000;
/** Left for longer, a sitting is over. */
export const resumableMs = 60 * 60_000;
const readingsWanted = 2;
/** `readings` of an observation holds no more. */
const mostReadings = 10;

export type Countdown = { readonly endsAt: number } | { readonly remainingMs: number };

export interface PressureSession {
  /** Whose sitting it is. */
  readonly profileId: string;
  readonly step: 'rest' | 'measure' | 'pause' | 'review';
  /** Of rest and of pause: running until an end, or held with so much left. */
  readonly countdown: Countdown | null;
  readonly readings: readonly SessionReading[];
  /** What a cuff sent and the person did not keep, by `sentAs`. */
  readonly passedOver: readonly string[];
  /** When the person last did something. */
  readonly touchedAt: number;
  readonly arm: MeasuredArm | null;
  readonly posture: BodyPosture | null;
  readonly version: 1;
}

export interface SessionReading extends PressureReading {
  /** Epoch ms. */
  readonly time: number;
  readonly irregularBeat?: boolean;
  /** As a cuff sent it; absent where it was typed. */
  readonly sent?: DeviceReading;
  readonly deviceName?: string;
}

interface Beginning {
  readonly profileId: string;
  readonly now: number;
  readonly arm: MeasuredArm | null;
  readonly posture: BodyPosture | null;
}

export const beginSession = ({ now, ...rest }: Beginning): PressureSession => ({
  ...rest,
  step: 'rest',
  countdown: { endsAt: now + restMs },
  readings: [],
  passedOver: [],
  touchedAt: now,
  version: 1,
});

/** Ms until the end of rest or pause; 0 where nothing counts down. */
export function remainingMs({ countdown }: PressureSession, now: number): number {
  if (countdown === null) return 0;
  return Math.max(0, 'endsAt' in countdown ? countdown.endsAt - now : countdown.remainingMs);
}

/** Moves on where a countdown has run out. */
export function advance(session: PressureSession, now: number): PressureSession {
  const { step, countdown } = session;
  const counts = step === 'rest' || step === 'pause';
  return counts && countdown && 'endsAt' in countdown && countdown.endsAt <= now ? measure(session) : session;
}

/** The person does not wait for the end of the rest or of the pause. */
export const skip = (session: PressureSession, now: number): PressureSession => ({
  ...measure(session),
  touchedAt: now,
});

const measure = (session: PressureSession): PressureSession => ({ ...session, step: 'measure', countdown: null });

export function hold(session: PressureSession, now: number): PressureSession {
  if (session.countdown === null) return session;
  return { ...session, countdown: { remainingMs: remainingMs(session, now) }, touchedAt: now };
}

export function goOn(session: PressureSession, now: number): PressureSession {
  const { countdown } = session;
  if (countdown === null || 'endsAt' in countdown) return session;
  return { ...session, countdown: { endsAt: now + countdown.remainingMs }, touchedAt: now };
}

/** After the first reading a pause; after the second the end, where one more may be asked for. */
export function addReading(session: PressureSession, reading: SessionReading, now: number): PressureSession {
  const readings = [...session.readings, reading].slice(0, mostReadings);
  const next = { ...session, readings, touchedAt: now };
  return readings.length < readingsWanted
    ? { ...next, step: 'pause', countdown: { endsAt: now + pauseMs } }
    : { ...next, step: 'review', countdown: null };
}

/** The newest reading was none: the arm moved, someone spoke. */
export function dropLast(session: PressureSession, now: number): PressureSession {
  const sent = session.readings.at(-1)?.sent;
  return {
    ...measure(session),
    readings: session.readings.slice(0, -1),
    passedOver: sent ? [...session.passedOver, sentAs(sent)] : session.passedOver,
    touchedAt: now,
  };
}

export const oneMore = (session: PressureSession, now: number): PressureSession => ({
  ...session,
  step: 'pause',
  countdown: { endsAt: now + pauseMs },
  touchedAt: now,
});

export function isResumable(
  session: PressureSession,
  { profileId, now }: Pick<Beginning, 'profileId' | 'now'>,
): boolean {
  const since = now - session.touchedAt;
  return session.profileId === profileId && since >= 0 && since < resumableMs;
}

/** The mean of the readings as one measurement, unrounded, with the readings beside it; a single reading is itself. */
export function sessionMeasurement({ readings, arm, posture }: PressureSession): Measurement<'bloodPressure'> {
  const pulses = readings.flatMap(({ pulse }) => (pulse === undefined ? [] : [pulse]));
  const value = {
    systolic: mean(readings.map(({ systolic }) => systolic)),
    diastolic: mean(readings.map(({ diastolic }) => diastolic)),
    ...(pulses.length > 0 ? { pulse: mean(pulses) } : {}),
    ...(arm ? { arm } : {}),
    ...(posture ? { posture } : {}),
    ...(readings.some(({ irregularBeat }) => irregularBeat) ? { irregularBeat: true } : {}),
    ...(readings.length > 1 ? { readings: readings.map(plainReading) } : {}),
  };
  return { kind: 'bloodPressure', value };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const plainReading = ({ systolic, diastolic, pulse }: PressureReading): PressureReading => ({
  systolic,
  diastolic,
  ...(pulse === undefined ? {} : { pulse }),
});

/** Two readings that differ by more than this, mmHg, ask for a third (ESC 2024: over 10). */
const agreeWithin = 10;

export function disagree(readings: readonly PressureReading[]): boolean {
  const [one, other] = readings.slice(-2);
  if (one === undefined || other === undefined) return false;
  return (
    Math.abs(one.systolic - other.systolic) > agreeWithin || Math.abs(one.diastolic - other.diastolic) > agreeWithin
  );
}

/** By its clock, a reading of longer ago is out of a cuff's memory. */
const freshMs = 10 * 60_000;

/** The same for a reading that a cuff sends again. */
const sentAs = ({ deviceTime, key, receivedAt }: DeviceReading): string => `${deviceTime ?? `${key} ${receivedAt}`}`;

export interface CuffReading {
  readonly reading: SessionReading;
  /** What the cuff's clock says, epoch ms. */
  readonly clock: number;
  /** Its clock says that it is of now; otherwise the person has to. */
  readonly fresh: boolean;
}

interface FromCuff {
  readonly sent: readonly DeviceReading[];
  readonly deviceName: string | null;
  readonly timeZone: string;
}

/** The reading that is waited for: the newest that a cuff sent, unless it was looked at before. Its memory is left alone. */
export function nextCuffReading(
  session: PressureSession,
  { sent, deviceName, timeZone }: FromCuff,
): CuffReading | null {
  let newest: DeviceReading | null = null;
  for (const reading of sent) {
    if (newest === null || deviceInstant(reading, timeZone) >= deviceInstant(newest, timeZone)) newest = reading;
  }
  const [measurement] = newest?.measurements ?? [];
  if (newest === null || measurement?.kind !== 'bloodPressure') return null;
  const looked = [
    ...session.readings.flatMap((reading) => (reading.sent ? [sentAs(reading.sent)] : [])),
    ...session.passedOver,
  ];
  if (looked.includes(sentAs(newest))) return null;
  const clock = deviceInstant(newest, timeZone);
  const fresh = Math.abs(newest.receivedAt - clock) < freshMs;
  return {
    clock,
    fresh,
    reading: {
      ...measurement.value,
      time: fresh ? readingTime(newest, timeZone, 0) : newest.receivedAt,
      sent: newest,
      ...(deviceName === null ? {} : { deviceName }),
    },
  };
}
