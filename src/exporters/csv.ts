import { columnOf } from '../domain/column-name.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import { fieldsOfKind } from '../domain/observation-fields.ts';
import type { SampleBatch, SampleKind } from '../domain/samples.ts';
import { type Cell, csvRow } from './csv/cells.ts';
import { fieldCell } from './csv/field-cell.ts';
import { inChunks } from './in-chunks.ts';
import { isoTime } from './iso-time.ts';
import { shortestNumber } from './shortest-number.ts';

/** By this mark spreadsheets know the encoding; without it they read Chinese as noise. */
const byteOrderMark = '\ufeff';

export interface ObservationsCsvOptions {
  readonly kind: ObservationKind;
  /** Those of other kinds are passed over. */
  readonly observations: AsyncIterable<Observation> | Iterable<Observation>;
}

/** The observations of a kind as a table: time, the fields of the kind in canonical units, source, tags, comment. */
export const exportObservationsCsv = (options: ObservationsCsvOptions): AsyncGenerator<string> =>
  inChunks(observationRows(options));

async function* observationRows({ kind, observations }: ObservationsCsvOptions): AsyncGenerator<string> {
  const fields = fieldsOfKind(kind);
  const columns = fields.map(([name, field]) => columnOf(kind, name, field));
  yield byteOrderMark + csvRow(['time', ...columns, 'source', 'tags', 'comment']);
  for await (const observation of observations) {
    if (observation.kind !== kind) continue;
    const { time, utcOffset, source, tags, comment } = observation;
    const value = observation.value as Readonly<Record<string, unknown>>;
    const cells: readonly Cell[] = fields.map(([name, field]) => fieldCell(value[name], field));
    yield csvRow([isoTime(time, utcOffset), ...cells, source.name, tags?.join('; '), comment]);
  }
}

export interface SamplesCsvOptions {
  readonly kind: SampleKind;
  readonly samples: AsyncIterable<SampleBatch> | Iterable<SampleBatch>;
}

/** The samples of a kind as a table: time, value, source; of steps also the seconds that they were counted in. */
export const exportSamplesCsv = (options: SamplesCsvOptions): AsyncGenerator<string> => inChunks(sampleRows(options));

async function* sampleRows({ kind, samples }: SamplesCsvOptions): AsyncGenerator<string> {
  const value = { glucose: 'glucose_mg_dl', heartRate: 'heart_rate_per_min', steps: 'steps' }[kind];
  yield byteOrderMark + csvRow(['time', value, ...(kind === 'steps' ? ['seconds'] : []), 'source']);
  for await (const batch of samples) {
    if (batch.kind !== kind) continue;
    for (const [index, time] of batch.times.entries()) {
      const seconds = kind === 'steps' ? [batch.durations?.[index] ?? 0] : [];
      const amount = shortestNumber(batch.values[index] as number);
      yield csvRow([isoTime(time, batch.utcOffsets[index] as number), amount, ...seconds, batch.source ?? undefined]);
    }
  }
}
