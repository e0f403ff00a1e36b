import type { AppError } from '../../domain/app-error.ts';
import type { DeviceReading, ReadingRefusal } from '../../domain/device-reading.ts';

/** How far a connection has come, and what it has brought. Each change is a new one. */
export interface Transfer {
  readonly deviceId: string;
  /** Null where it does not say. */
  readonly deviceName: string | null;
  readonly phase: 'connecting' | 'listening' | 'ended';
  /** In the order in which they arrived. */
  readonly readings: readonly DeviceReading[];
  readonly refused: Readonly<Partial<Record<ReadingRefusal, number>>>;
  /** How many records a meter said it has to send; null where none did. */
  readonly expected: number | null;
  /** The highest number of a record that arrived from a meter. */
  readonly lastSequence: number | null;
  /** Why it ended, where not by itself. */
  readonly error: AppError | null;
}
