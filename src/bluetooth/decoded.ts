import type { DeviceReading } from '../domain/device-reading.ts';
import type { Measurement } from '../domain/observation.ts';
import { judge } from '../domain/plausible-range.ts';
import { RefusedReading } from './refused-reading.ts';

/** A payload understood, before it is known when it arrived. */
export interface Decoded extends Pick<DeviceReading, 'measurements' | 'deviceTime' | 'user' | 'remarks'> {
  /** The number under which a meter keeps it. */
  readonly sequence: number | null;
}

export type Decode = (view: DataView) => Decoded;

interface DecodedParts extends Partial<Omit<Decoded, 'measurements'>> {
  /** What the payload is about: refused, all of it is. */
  readonly main: Measurement;
  /** What came along: left out where it cannot be. */
  readonly beside?: readonly Measurement[];
}

/** Refuses what a body cannot have. */
export function decoded({ main, beside = [], ...rest }: DecodedParts): Decoded {
  if (judge(main).verdict === 'refuse') throw new RefusedReading('implausible');
  const measurements = [main, ...beside.filter((measurement) => judge(measurement).verdict !== 'refuse')];
  return { deviceTime: null, user: null, remarks: [], sequence: null, ...rest, measurements };
}

/** The number, or a refusal where the device says that it has none. */
export function needed(number: number | null): number {
  if (number === null) throw new RefusedReading('noNumber');
  return number;
}
