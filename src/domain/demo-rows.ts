/** The packed rows of the demo become samples and observations again. */
import type { DemoObservation, DemoRecord, DemoRun, DemoTable } from './demo-record.ts';
import type { ObservationKind } from './observation.ts';
import { fieldsOfKind } from './observation-fields.ts';
import type { SampleBatch, SampleKind } from './samples.ts';
import type { Language } from './settings.ts';

interface Instant {
  /** Epoch ms. */
  readonly time: number;
  /** Minutes. */
  readonly utcOffset: number;
}

/** The instant of a local minute of the record. */
export type InstantOf = (minute: number) => Instant;

const minuteMs = 60_000;

/** One batch per kind, strictly ascending: where the clock is put forward, minutes that no clock showed are left out. */
export const samplesAt = (samples: DemoRecord['samples'], at: InstantOf, now: number): SampleBatch[] =>
  (Object.entries(samples) as [SampleKind, readonly DemoRun[]][]).map(([kind, runs]) => {
    const kept: (Instant & { readonly value: number; readonly seconds: number })[] = [];
    for (const { from, every, changes } of runs) {
      let value = 0;
      for (const [index, change] of changes.entries()) {
        value += change;
        const instant = at(from + every * index);
        // Steps stand for the span that they begin.
        const complete = kind === 'steps' ? instant.time + every * minuteMs : instant.time;
        const isLater = instant.time > (kept.at(-1)?.time ?? Number.NEGATIVE_INFINITY);
        if (isLater && complete <= now) kept.push({ ...instant, value, seconds: every * 60 });
      }
    }
    return {
      kind,
      source: null,
      times: Float64Array.from(kept, ({ time }) => time),
      values: Float32Array.from(kept, ({ value }) => value),
      utcOffsets: Int16Array.from(kept, ({ utcOffset }) => utcOffset),
      ...(kind === 'steps' ? { durations: Uint32Array.from(kept, ({ seconds }) => seconds) } : {}),
    };
  });

/** Kind by kind, each in order of time. */
export const observationsAt = (
  { observations, texts }: DemoRecord,
  at: InstantOf,
  language: Language,
): DemoObservation[] =>
  (Object.entries(observations) as [ObservationKind, DemoTable][]).flatMap(([kind, { fields, rows }]) => {
    const types = new Map(fieldsOfKind(kind).map(([name, { type }]) => [name, type]));
    let minute = 0;
    return rows.map(([step, ...cells]) => {
      minute += step as number;
      const value = Object.fromEntries(
        fields.flatMap((field, index) => {
          const cell = cells[index] ?? null;
          if (cell === null) return [];
          return [[field, types.get(field) === 'text' ? texts[language][cell as number] : cell]];
        }),
      );
      return { kind, value, ...at(minute) } as unknown as DemoObservation;
    });
  });
