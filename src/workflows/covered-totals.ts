import { coveredStepTotals, isStepTotal } from '../domain/covered-step-totals.ts';
import type { ImportedObservation, ParsedFile } from '../domain/imported-file.ts';
import type { AttuneDatabase } from '../storage/database.ts';
import { readSampleBatches } from '../storage/samples.ts';

const dayMs = 86_400_000;

/** Of a file's day totals of steps, those that its own samples or the record's tell already. */
export async function coveredTotals(
  database: AttuneDatabase,
  profileId: string,
  parsed: ParsedFile,
): Promise<ReadonlySet<ImportedObservation>> {
  const times = parsed.observations.filter(isStepTotal).map(({ time }) => time);
  if (times.length === 0) return new Set();
  const span = { from: (times[0] as number) - dayMs, to: (times.at(-1) as number) + 2 * dayMs };
  const stored = await readSampleBatches(database, { profileId, kind: 'steps', ...span });
  return coveredStepTotals(parsed.observations, [...parsed.samples, ...stored]);
}
