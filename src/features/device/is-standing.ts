import type { DeviceReading } from '../../domain/device-reading.ts';

/** A reading that is renewed as long as the device is worn; see `openSession`. */
export const isStanding = ({ key }: DeviceReading): boolean => key === 'heart' || key === 'oximetry';
