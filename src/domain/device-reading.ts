/** What a device over Bluetooth sent: one reading, as it stands before the person decides to keep it. */
import type { Measurement } from './observation.ts';

/** What the cuff itself noticed while it measured; each may make the numbers wrong. */
export type DeviceRemark = 'moved' | 'looseCuff' | 'wrongPosition';

export interface DeviceReading {
  /** The same for the same reading of one transfer, so that what follows it can complete it. */
  readonly key: string;
  /** Of one instant: an oximeter gives oxygen and pulse together. */
  readonly measurements: readonly Measurement[];
  /** The device's clock as a wall clock (see `calendar.ts`): it knows no zone. Null where it sent none. */
  readonly deviceTime: number | null;
  /** When it arrived, epoch ms. */
  readonly receivedAt: number;
  /** Which of the device's users, where it tells them apart. */
  readonly user: number | null;
  readonly remarks: readonly DeviceRemark[];
}

/** Why a reading that arrived is none. */
export type ReadingRefusal =
  /** Cut off, or not laid out as the standard says. */
  | 'malformed'
  /** The device says that it measured nothing: the reserved numbers of the standard, or no number at all. */
  | 'noNumber'
  /** Outside what a body can have. */
  | 'implausible'
  /** The device reports a fault: a bad strip, a sensor that came off. */
  | 'deviceFault'
  /** Higher or lower than the meter can tell. */
  | 'beyondMeter'
  /** A test of the device and not of a body: control solution, demonstration data. */
  | 'notABody';
