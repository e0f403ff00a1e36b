import type { DemoRecord } from '../../domain/demo-record.ts';
import { demoSketch } from './demo-sketch.ts';
import { packRecord } from './pack-record.ts';
import { simulateLife } from './simulate-life.ts';

/** Two months, today with them: a month before the new tablet and a month with it. */
export const demoDays = 60;

/** Of a hundred lives, one whose last days are ordinary ones: no low and no cold on the day on which someone looks. */
export const demoSeed = 39;

/** The whole record of the demo, the same for the same seed. */
export const simulatePerson = (seed: number): DemoRecord =>
  packRecord(simulateLife(demoSketch, { days: demoDays, seed }));
