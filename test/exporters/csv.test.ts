import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { observationKinds } from '../../src/domain/observation.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';
import { exportObservationsCsv, exportSamplesCsv } from '../../src/exporters/csv.ts';
import { oneOfEachKind } from '../fixtures/one-of-each-kind.ts';

async function rows(chunks: AsyncIterable<string>): Promise<string[]> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(1, -2).split('\r\n');
}

const pressure: Observation = {
  kind: 'bloodPressure',
  value: {
    systolic: 128,
    diastolic: 82.5,
    pulse: 66,
    arm: 'left',
    irregularBeat: true,
    readings: [
      { systolic: 130, diastolic: 83, pulse: 66 },
      { systolic: 126, diastolic: 82 },
    ],
  },
  id: 'a',
  profileId: 'somebody',
  time: Date.parse('2026-03-01T02:30:00Z'),
  utcOffset: 330,
  source: { type: 'file', name: 'Omron, M7' },
  tags: ['after coffee', 'left "hand"'],
  comment: 'two\nlines',
  version: 1,
};

describe('a table of observations', () => {
  it('has the time on the person’s clock, each field with its unit, and what stands beside it', async () => {
    expect(await rows(exportObservationsCsv({ kind: 'bloodPressure', observations: [pressure] }))).toEqual([
      'time,systolic_mmhg,diastolic_mmhg,pulse_per_min,arm,posture,irregular_beat,readings,source,tags,comment',
      '2026-03-01T08:00:00+05:30,128,82.5,66,left,,yes,130/83/66; 126/82,"Omron, M7","after coffee; left ""hand""","two\nlines"',
    ]);
  });

  it('is of one kind', async () => {
    const table = await rows(exportObservationsCsv({ kind: 'weight', observations: oneOfEachKind }));
    expect(table[0]).toBe('time,weight_kg,source,tags,comment');
    expect(table).toHaveLength(2);
  });

  it('has a name for every column of every kind, and no name twice', async () => {
    const headers: Record<string, string> = {};
    for (const kind of observationKinds) {
      const [header = ''] = await rows(exportObservationsCsv({ kind, observations: [] }));
      const columns = header.split(',');
      expect(new Set(columns).size, header).toBe(columns.length);
      for (const column of columns) expect(column).toMatch(/^[a-z]+(_[a-z]+)*$/);
      headers[kind] = columns.slice(1, -3).join(' ');
    }
    expect(headers).toMatchObject({
      glucose: 'glucose_mg_dl meal_relation',
      temperature: 'temperature_c',
      heartRateVariability: 'rmssd_ms sdnn_ms',
      sleep: 'asleep_min in_bed_min awake_min light_sleep_min deep_sleep_min rem_sleep_min',
      steps: 'steps duration_min',
      workout: 'type duration_min distance_m energy_kcal average_heart_rate_per_min maximum_heart_rate_per_min climb_m',
      meal: 'text carbohydrate_g protein_g fat_g fibre_g energy_kcal sodium_mg potassium_mg',
      insulin: 'insulin_units action name',
      mood: 'mood',
    });
  });

  it.each(['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])(
    'gives a spreadsheet no formula to run: %j',
    async (text) => {
      const note: Observation = { ...pressure, kind: 'note', value: { text }, comment: text, tags: [text] };
      const [, row = ''] = await rows(exportObservationsCsv({ kind: 'note', observations: [note] }));
      for (const cell of row.split(/,(?=")|,(?=')/).slice(1)) expect(cell).toMatch(/^"?'|^"Omron/);
    },
  );
});

describe('a table of samples', () => {
  const batch = (kind: SampleBatch['kind'], values: readonly number[]): SampleBatch => ({
    kind,
    source: 'watch',
    times: Float64Array.from(values, (_, index) => Date.parse('2026-03-01T23:59:59.500Z') + index * 1000),
    values: Float32Array.from(values),
    utcOffsets: Int16Array.from(values, () => -210),
    ...(kind === 'steps' ? { durations: Uint32Array.from(values, () => 60) } : {}),
  });

  it('has the decimals that were measured, not those of a 32-bit float', async () => {
    expect(
      await rows(exportSamplesCsv({ kind: 'glucose', samples: [batch('glucose', [100.9, 110]), batch('steps', [3])] })),
    ).toEqual([
      'time,glucose_mg_dl,source',
      '2026-03-01T20:29:59.500-03:30,100.9,watch',
      '2026-03-01T20:30:00.500-03:30,110,watch',
    ]);
  });

  it('has the seconds that steps were counted in', async () => {
    expect(await rows(exportSamplesCsv({ kind: 'steps', samples: [batch('steps', [12])] }))).toEqual([
      'time,steps,seconds,source',
      '2026-03-01T20:29:59.500-03:30,12,60,watch',
    ]);
  });
});
