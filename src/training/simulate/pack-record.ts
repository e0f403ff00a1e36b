import type { DemoRecord, DemoRun, DemoTable } from '../../domain/demo-record.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { fieldsOfKind } from '../../domain/observation-fields.ts';
import { chineseOf } from './demo-words.ts';
import type { SimulatedObservation, SimulatedSample } from './life-events.ts';
import type { SimulatedLife } from './simulate-life.ts';

/** A simulated life as the demo's file holds it. */
export function packRecord({ days, sketch, ...life }: SimulatedLife): DemoRecord {
  const texts = new Texts();
  const kinds = [...new Set(life.observations.map(({ measurement }) => measurement.kind))].sort();
  const observations = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      tableOf(
        kind,
        life.observations.filter(({ measurement }) => measurement.kind === kind),
        texts,
      ),
    ]),
  );
  for (const { name, dose = name } of sketch.medicines) for (const text of [name, dose]) texts.placeOf(text);
  const { age, sex, heightCentimetres, conditions, goals, guideline } = sketch;
  return {
    simulated: true,
    version: 2,
    days,
    samples: { glucose: runsOf(life.glucose), heartRate: runsOf(life.heartRate), steps: runsOf(life.steps, 60) },
    observations,
    texts: { en: texts.all, zh: texts.all.map(inChinese) },
    profile: {
      age,
      sex,
      heightCentimetres,
      conditions,
      goals,
      guideline,
      medications: sketch.medicines.map(({ fromDay: _day, lowers: _lowers, ...medication }) => medication),
    },
  };
}

function inChinese(text: string): string {
  const found = chineseOf[text];
  if (found === undefined) throw new Error(`no Chinese for "${text}"`);
  return found;
}

class Texts {
  readonly all: string[] = [];
  placeOf(text: string): number {
    const known = this.all.indexOf(text);
    return known >= 0 ? known : this.all.push(text) - 1;
  }
}

function tableOf(kind: ObservationKind, observations: readonly SimulatedObservation[], texts: Texts): DemoTable {
  const partsOf = ({ measurement }: SimulatedObservation) => measurement.value as Readonly<Record<string, unknown>>;
  const fields = fieldsOfKind(kind).filter(([name]) => observations.some((each) => partsOf(each)[name] !== undefined));
  return {
    fields: fields.map(([name]) => name),
    rows: observations.map((each, index) => {
      const cells = fields.map(([name, { type }]) => {
        const cell = partsOf(each)[name] ?? null;
        return type === 'text' && cell !== null ? texts.placeOf(cell as string) : cell;
      });
      while (cells.at(-1) === null) cells.pop();
      return [each.minute - (observations[index - 1]?.minute ?? 0), ...cells];
    }),
  };
}

/** A run ends where the distance changes; `distance` where it is known, and no sample need tell it. */
function runsOf(samples: readonly SimulatedSample[], distance?: number): DemoRun[] {
  const runs: { from: number; every: number; changes: number[] }[] = [];
  let last: SimulatedSample | undefined;
  for (const [index, sample] of samples.entries()) {
    const run = runs.at(-1);
    const next = samples[index + 1];
    const since = last ? sample.minute - last.minute : Number.NaN;
    if (run && last && since === run.every) run.changes.push(sample.value - last.value);
    else {
      const every = distance ?? (next ? next.minute - sample.minute : 5);
      runs.push({ from: sample.minute, every, changes: [sample.value] });
    }
    last = sample;
  }
  return runs;
}
