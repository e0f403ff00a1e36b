import { AppError } from '../../src/domain/app-error.ts';
import type { ImportedObservation, ParsedFile } from '../../src/domain/imported-file.ts';
import { type NumberField, observationFields } from '../../src/domain/observation-fields.ts';
import { judge } from '../../src/domain/plausible-range.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';
import { parseFile } from '../../src/importers/parse-file.ts';
import type { Seed } from './seeds.ts';

/** Milliseconds after which an input counts as a hang. */
const longest = 2000;
const now = Date.parse('2026-07-01T00:00:00Z');

export interface Reading {
  /** What is wrong with how the file was read, one sentence each; empty where nothing is. */
  readonly faults: readonly string[];
  /** The format that it was read as, or the code of the refusal. */
  readonly outcome: string;
}

type Named = Pick<Seed, 'name' | 'options'>;

/** Reads a file that may hold anything, and says what reading it must never do. */
export async function faultsOfReading(seed: Named, bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const start = performance.now();
  const reading = await readingOf(seed, bytes);
  if (performance.now() - start < longest) return reading;
  // The clock also counts what else the machine does: a second time, by the work alone.
  const used = process.cpuUsage();
  await readingOf(seed, bytes);
  const { user, system } = process.cpuUsage(used);
  const spent = Math.round((user + system) / 1000);
  return spent > longest ? { ...reading, faults: [...reading.faults, `took ${spent} ms of work`] } : reading;
}

async function readingOf({ name, options }: Named, bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  try {
    const parsed = await parseFile(new Blob([bytes]), { timeZone: 'Europe/Berlin', now, fileName: name, ...options });
    return { outcome: parsed.format, faults: faultsOf(parsed) };
  } catch (thrown) {
    const outcome = thrown instanceof AppError ? thrown.code : 'crash';
    if (outcome.startsWith('file')) return { outcome, faults: [] };
    return { outcome, faults: [`threw ${thrown instanceof Error ? thrown.stack : String(thrown)}`] };
  }
}

function faultsOf(parsed: ParsedFile): string[] {
  const faults = [...parsed.observations.flatMap(observationFaults), ...parsed.samples.flatMap(sampleFaults)];
  const samples = parsed.samples.reduce((sum, { times }) => sum + times.length, 0);
  const skipped = parsed.skipped.reduce((sum, { count }) => sum + count, 0);
  const accounted = parsed.observations.length + samples + parsed.duplicates + skipped;
  if (accounted !== parsed.rowsRead) faults.push(`read ${parsed.rowsRead} rows and accounts for ${accounted}`);
  if (parsed.skipped.some(({ exampleText }) => exampleText.length > 120)) faults.push('shows too long an example');
  return faults;
}

const isMoment = (time: number, utcOffset: number): boolean =>
  Number.isFinite(time) &&
  time >= Date.UTC(1900, 0, 1) &&
  time <= now + 3_600_000 &&
  Number.isInteger(utcOffset) &&
  Math.abs(utcOffset) <= 18 * 60;

function observationFaults(observation: ImportedObservation): string[] {
  const faults: string[] = [];
  const shown = JSON.stringify(observation).slice(0, 300);
  if (judge(observation).verdict === 'refuse') faults.push(`kept what is implausible: ${shown}`);
  if (!isMoment(observation.time, observation.utcOffset)) faults.push(`kept what was at no time: ${shown}`);
  return faults;
}

const limits = {
  glucose: observationFields.glucose.milligramsPerDecilitre as NumberField,
  heartRate: observationFields.heartRate.beatsPerMinute as NumberField,
  steps: observationFields.steps.count as NumberField,
} as const;

function sampleFaults({ kind, times, values, utcOffsets, durations }: SampleBatch): string[] {
  const faults: string[] = [];
  const { hard } = limits[kind];
  for (const [index, time] of times.entries()) {
    const value = values[index] as number;
    if (!(value >= Math.fround(hard[0]) && value <= Math.fround(hard[1]))) faults.push(`kept ${kind} ${value}`);
    if (!isMoment(time, utcOffsets[index] as number))
      faults.push(`kept ${kind} at ${time}, offset ${utcOffsets[index]}`);
    if (index > 0 && time < (times[index - 1] as number)) faults.push(`kept ${kind} out of order`);
    if (durations !== undefined && (durations[index] as number) > 2 * 86_400)
      faults.push(`kept ${kind} of ${durations[index]} s`);
  }
  return faults.slice(0, 5);
}
