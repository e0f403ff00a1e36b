import { operationsOf } from './cell.ts';
import type { Measurement } from './measure.ts';

export interface Shown extends Measurement {
  readonly operations: number;
  /** Of the adapter's measured peak. */
  readonly shareOfPeak: number | null;
}

export function withShare(measurement: Measurement, peak: number | null): Shown {
  const operations = operationsOf(measurement);
  const { milliseconds, gpu } = measurement;
  return {
    ...measurement,
    operations,
    shareOfPeak: peak && gpu && milliseconds ? operations / (milliseconds / 1000) / peak : null,
  };
}

const columns = [4, 5, 4, 17, 11, 17, 6, 5, 10, 9, 7, 9];
const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padStart(columns[at] as number)).join('  ');
export const heading = line([
  'K',
  'rows',
  'R',
  'candidate',
  'median ms',
  'min … max',
  'disp.',
  'sub.',
  'KB moved',
  'MFLOP',
  'peak',
  'error',
]);

export function tableRow({ gpu, spread, ...shown }: Shown): string {
  const { steps, rows, replicas, candidate, milliseconds, cut, operations, shareOfPeak, relativeError } = shown;
  const cell = [steps, rows, replicas].map(String);
  if (milliseconds === null) return `${line([...cell, candidate, '–'])}  ${cut}`;
  return line([
    ...cell,
    candidate,
    milliseconds.toFixed(1),
    spread ? `${spread[0].toFixed(1)} … ${spread[1].toFixed(1)}` : '',
    gpu ? String(gpu.dispatches) : '',
    gpu ? String(gpu.submits) : '',
    gpu ? (gpu.bytes / 1024).toFixed(0) : '',
    (operations / 1e6).toFixed(1),
    shareOfPeak === null ? '' : `${(100 * shareOfPeak).toFixed(1)} %`,
    relativeError?.toExponential(1) ?? '',
  ]);
}
