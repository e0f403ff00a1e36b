/** The files that a simulated person could import: Attune's own table of each kind, Clarity's of a sensor. */
import { instantsOf, utcOffsetAt } from '../../src/domain/calendar.ts';
import { type Observation, observationKinds } from '../../src/domain/observation.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';
import { exportObservationsCsv, exportSamplesCsv } from '../../src/exporters/csv.ts';
import type { SimulatedSample } from '../../src/training/simulate/life-events.ts';
import { changeDay, type PersonName, peopleSketches, wholeDays } from '../../src/training/simulate/people.ts';
import { simulateLife } from '../../src/training/simulate/simulate-life.ts';
import { clarityFile } from '../fixtures/glucose-files.ts';
import { zipFile } from '../fixtures/zip-file.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const minutesPerDay = 1440;

export interface PersonFile {
  readonly name: string;
  readonly text: string;
}

export interface PersonFiles {
  /** The fifty days before the readings change. */
  readonly before: readonly PersonFile[];
  /** The ten days after. */
  readonly after: readonly PersonFile[];
}

export interface LivedUntil {
  /** Epoch ms in the last local day; nothing later is in any file. */
  readonly now: number;
  /** Which day of the two months that is; the sixtieth where it is not said. */
  readonly day?: number;
  readonly timeZone: string;
  readonly seed?: number;
}

/** A person of two months who has lived until now. */
export async function personFiles(
  name: PersonName,
  { now, day = wholeDays, timeZone, seed = 1 }: LivedUntil,
): Promise<PersonFiles> {
  const life = simulateLife(peopleSketches[name], { days: wholeDays, seed });
  const localNow = now + utcOffsetAt(timeZone, now) * minuteMs;
  const firstMidnight = (Math.floor(localNow / dayMs) - day + 1) * dayMs;
  const instant = (minute: number) => {
    const time = instantsOf(timeZone, firstMidnight + minute * minuteMs).earlier;
    return { time, utcOffset: utcOffsetAt(timeZone, time) };
  };
  const part = async (from: number, to: number): Promise<PersonFile[]> => {
    const within = ({ minute }: { readonly minute: number }) =>
      minute >= from * minutesPerDay && minute < to * minutesPerDay && instant(minute).time <= now;
    const observations = life.observations.filter(within).map(
      ({ minute, measurement }, index) =>
        ({
          ...measurement,
          ...instant(minute),
          id: `${index}`,
          profileId: name,
          source: { type: 'file' },
          version: 1,
        }) as Observation,
    );
    const readings = life.glucose.filter(within).map(({ minute, value }) => ({ time: instant(minute).time, value }));
    const tables = await Promise.all([
      ...observationKinds.map(async (kind) => ({
        name: `${kind}.csv`,
        text: observations.some((each) => each.kind === kind)
          ? await joined(exportObservationsCsv({ kind, observations }))
          : '',
      })),
      ...(['heartRate', 'steps'] as const).map(async (kind) => ({
        name: `${kind}-samples.csv`,
        text: await joined(exportSamplesCsv({ kind, samples: [batchOf(kind, life[kind].filter(within), instant)] })),
      })),
    ]);
    return [
      ...tables.filter(({ text }) => text.split('\n').length > 2),
      ...(readings.length > 0 ? [{ name: 'clarity.csv', text: clarityFile(readings, timeZone) }] : []),
    ];
  };
  return { before: await part(0, changeDay), after: await part(changeDay, wholeDays) };
}

/** All files in one archive, which the app imports at once. */
export const personArchive = (files: readonly PersonFile[]): Promise<Blob> =>
  zipFile(Object.fromEntries(files.map(({ name, text }) => [name, text])));

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

const batchOf = (
  kind: 'heartRate' | 'steps',
  samples: readonly SimulatedSample[],
  instant: (minute: number) => { readonly time: number; readonly utcOffset: number },
): SampleBatch => {
  const instants = samples.map(({ minute }) => instant(minute));
  return {
    kind,
    source: 'Watch',
    times: Float64Array.from(instants, ({ time }) => time),
    values: Float32Array.from(samples, ({ value }) => value),
    utcOffsets: Int16Array.from(instants, ({ utcOffset }) => utcOffset),
    ...(kind === 'steps' ? { durations: Uint32Array.from(samples, () => 3600) } : {}),
  };
};
