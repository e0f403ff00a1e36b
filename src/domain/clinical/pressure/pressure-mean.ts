import type { PressureReading } from '../../observation.ts';

export interface PressureMean {
  /** mmHg, unrounded. */
  readonly systolic: number;
  readonly diastolic: number;
  /** How many readings. */
  readonly readings: number;
}

/** Null of nothing. */
export function pressureMean(readings: readonly PressureReading[]): PressureMean | null {
  if (readings.length === 0) return null;
  const mean = (of: (reading: PressureReading) => number) =>
    readings.reduce((sum, reading) => sum + of(reading), 0) / readings.length;
  return {
    systolic: mean(({ systolic }) => systolic),
    diastolic: mean(({ diastolic }) => diastolic),
    readings: readings.length,
  };
}
