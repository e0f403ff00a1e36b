import type { ObservationKind } from '../domain/observation.ts';
import { decodeBloodPressure } from './decode/blood-pressure.ts';
import { decodeBodyComposition } from './decode/body-composition.ts';
import { decodeGlucose } from './decode/glucose.ts';
import { decodeContinuousOximetry, decodeSpotOximetry } from './decode/oximeter.ts';
import { decodeTemperature } from './decode/thermometer.ts';
import { decodeWeight } from './decode/weight.ts';
import type { Decode } from './decoded.ts';

/** A service of the Bluetooth SIG by its 16-bit number, what it measures, and where its readings arrive. */
export interface DeviceService {
  readonly service: number;
  readonly kind: ObservationKind;
  readonly characteristics: readonly { readonly id: number; readonly decode: Decode }[];
}

export const heartRateService = { service: 0x180d, measurement: 0x2a37 } as const;
export const glucoseService = { service: 0x1808, measurement: 0x2a18, context: 0x2a34, recordAccess: 0x2a52 } as const;

export const deviceServices: readonly DeviceService[] = [
  { service: 0x1810, kind: 'bloodPressure', characteristics: [{ id: 0x2a35, decode: decodeBloodPressure }] },
  {
    service: glucoseService.service,
    kind: 'glucose',
    characteristics: [{ id: glucoseService.measurement, decode: decodeGlucose }],
  },
  // One each second is no reading yet: the session gathers them.
  { service: heartRateService.service, kind: 'heartRate', characteristics: [] },
  { service: 0x181d, kind: 'weight', characteristics: [{ id: 0x2a9d, decode: decodeWeight }] },
  { service: 0x181b, kind: 'bodyFat', characteristics: [{ id: 0x2a9c, decode: decodeBodyComposition }] },
  {
    service: 0x1822,
    kind: 'oxygenSaturation',
    characteristics: [
      { id: 0x2a5e, decode: decodeSpotOximetry },
      { id: 0x2a5f, decode: decodeContinuousOximetry },
    ],
  },
  { service: 0x1809, kind: 'temperature', characteristics: [{ id: 0x2a1c, decode: decodeTemperature }] },
];
