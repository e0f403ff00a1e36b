import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportedObservation } from '../../src/domain/imported-file.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

const fieldOf = (observation: ImportedObservation | undefined, field: string): unknown =>
  new Map<string, unknown>(Object.entries(observation?.value ?? {})).get(field);
const parse = (content: BlobPart) =>
  parseFile(new Blob([content]), { timeZone: 'Europe/Berlin', now: Date.parse('2026-03-20T12:00:00Z') });

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const ucum = (value: number, code: string) => ({ value, unit: 'see code', system: 'http://unitsofmeasure.org', code });
const observation = (code: string, rest: object) => ({
  resourceType: 'Observation',
  status: 'final',
  code: loinc(code),
  effectiveDateTime: '2026-03-01T08:00:00-05:00',
  ...rest,
});
const bundle = (...resources: readonly object[]) =>
  JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: 'urn:x', resource })),
  });
const patient = { resourceType: 'Patient', id: 'p' };
const weight = (rest: object = {}) => observation('29463-7', { valueQuantity: ucum(70, 'kg'), ...rest });

describe('an Observation of FHIR', () => {
  // Factors of UCUM: 1 [lb_av] = 0.45359237 kg, 1 [in_i] = 2.54 cm, 1 mm[Hg] = 133.322 Pa; glucose 180.1559 g/mol.
  it.each([
    ['29463-7', ucum(154, '[lb_av]'), 'weight', { kilograms: 69.85322498 }],
    ['29463-7', ucum(70_500, 'g'), 'weight', { kilograms: 70.5 }],
    ['8302-2', ucum(1.75, 'm'), 'height', { centimetres: 175 }],
    ['8302-2', ucum(68, '[in_i]'), 'height', { centimetres: 172.72 }],
    ['8310-5', ucum(98.6, '[degF]'), 'temperature', { celsius: 37 }],
    ['8310-5', ucum(37.2, 'Cel'), 'temperature', { celsius: 37.2 }],
    ['15074-8', ucum(5.5, 'mmol/L'), 'glucose', { milligramsPerDecilitre: 99.085745 }],
    ['2339-0', ucum(104, 'mg/dL'), 'glucose', { milligramsPerDecilitre: 104 }],
    ['1558-6', ucum(104, 'mg/dL'), 'glucose', { milligramsPerDecilitre: 104, mealRelation: 'fasting' }],
    ['59408-5', ucum(97, '%'), 'oxygenSaturation', { percent: 97 }],
    ['9279-1', ucum(14, '/min'), 'respiratoryRate', { breathsPerMinute: 14 }],
    ['40443-4', { value: 54, unit: 'beats/minute' }, 'restingHeartRate', { beatsPerMinute: 54 }],
    ['93832-4', ucum(7.5, 'h'), 'sleep', { minutesAsleep: 450 }],
  ])('of the code %s in %o is %s', async (code, valueQuantity, kind, value) => {
    const { format, observations } = await parse(bundle(patient, observation(code, { valueQuantity })));
    expect(format).toBe('fhir');
    expect(observations).toMatchObject([{ kind, time: Date.parse('2026-03-01T13:00:00Z'), utcOffset: -300 }]);
    for (const [field, amount] of Object.entries(value)) {
      const read = fieldOf(observations[0], field);
      if (typeof amount === 'number') expect(read).toBeCloseTo(amount, 6);
      else expect(read).toBe(amount);
    }
  });

  it('of blood pressure has its parts, in mmHg or kilopascals', async () => {
    const part = (code: string, value: number, unit: string) => ({
      code: loinc(code),
      valueQuantity: ucum(value, unit),
    });
    const pressure = (...component: object[]) => observation('85354-9', { component });
    const { observations, skipped } = await parse(
      bundle(
        pressure(part('8480-6', 128, 'mm[Hg]'), part('8462-4', 82, 'mm[Hg]'), part('8867-4', 66, '/min')),
        pressure(part('8480-6', 16, 'kPa'), part('8462-4', 10, 'kPa')),
        pressure(part('8480-6', 120, 'mm[Hg]')),
        pressure(part('8480-6', 80, 'mm[Hg]'), part('8462-4', 120, 'mm[Hg]')),
      ),
    );
    expect(observations[0]?.value).toEqual({ systolic: 128, diastolic: 82, pulse: 66 });
    // 16 kPa / 133.322 Pa = 120.0102
    expect(fieldOf(observations[1], 'systolic')).toBeCloseTo(120.0102, 3);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['badValue', 1],
      ['implausible', 1],
    ]);
  });

  it('has a time as near as a day, or is skipped', async () => {
    const at = (time: object) => weight({ effectiveDateTime: undefined, ...time });
    const { observations, skipped } = await parse(
      bundle(
        at({ effectiveInstant: '2026-03-01T08:00:00.500Z' }),
        at({ effectivePeriod: { start: '2026-03-02T08:00:00Z', end: '2026-03-02T08:05:00Z' } }),
        at({ effectiveDateTime: '2026-03-03' }),
        at({ effectiveDateTime: '2026-03' }),
        at({}),
        at({ effectiveDateTime: '2026-02-30T08:00:00Z' }),
      ),
    );
    expect(observations.map(({ time }) => new Date(time).toISOString())).toEqual([
      '2026-03-01T08:00:00.500Z',
      '2026-03-02T08:00:00.000Z',
      '2026-03-03T11:00:00.000Z',
    ]);
    expect(skipped).toMatchObject([{ reason: 'badTime', count: 3 }]);
  });

  it('is not taken where it was an error, has a bound or a unit nobody knows', async () => {
    const { observations, skipped, rowsRead } = await parse(
      bundle(
        weight(),
        weight({ status: 'entered-in-error' }),
        weight({ status: 'cancelled', valueQuantity: undefined }),
        weight({ valueQuantity: { ...ucum(200, 'kg'), comparator: '>' } }),
        weight({ valueQuantity: ucum(12, '[stone_x]') }),
        weight({ code: loinc('4548-4') }),
        { resourceType: 'Condition' },
      ),
    );
    expect(observations).toHaveLength(1);
    expect(rowsRead).toBe(7);
    expect(Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      takenBack: 2,
      badValue: 1,
      unknownUnit: 1,
      otherKind: 2,
    });
  });
});

describe('what a sensor measured, in FHIR', () => {
  it('becomes samples: glucose by its code, beyond its range as the limit', async () => {
    const reading = (minute: number, valueQuantity: object) =>
      observation('99504-3', {
        effectiveDateTime: `2026-03-01T08:0${minute}:00Z`,
        device: { display: 'Dexcom G6' },
        valueQuantity,
      });
    const { samples, clippedLow } = await parse(
      bundle(reading(0, ucum(110, 'mg/dL')), reading(5, { ...ucum(40, 'mg/dL'), comparator: '<' })),
    );
    expect(samples).toMatchObject([{ kind: 'glucose', source: 'Dexcom G6' }]);
    expect([...(samples[0]?.values ?? [])]).toEqual([110, 40]);
    expect(clippedLow).toBe(1);
  });

  it('may be glucose in moles, by the code for that: 5.5 mmol/L are 99.1 mg/dL', async () => {
    const { samples } = await parse(bundle(observation('105272-9', { valueQuantity: ucum(5.5, 'mmol/L') })));
    expect(samples[0]?.values[0]).toBeCloseTo(99.0857, 3);
  });

  it('is told from a pulse that was counted by how often it comes', async () => {
    const pulse = (time: number) =>
      observation('8867-4', { effectiveDateTime: new Date(time).toISOString(), valueQuantity: ucum(60, '/min') });
    const start = Date.parse('2026-03-01T00:00:00Z');
    const often = Array.from({ length: 60 }, (_, index) => pulse(start + index * 300_000));
    const seldom = Array.from({ length: 10 }, (_, index) => pulse(start + index * 86_400_000));
    expect((await parse(bundle(...often))).samples[0]?.times).toHaveLength(60);
    expect((await parse(bundle(...seldom))).observations).toHaveLength(10);
  });

  it('is unrolled from SampledData, without what is missing in it', async () => {
    const valueSampledData = {
      origin: ucum(10, 'mg/dL'),
      period: 300_000,
      factor: 2,
      dimensions: 1,
      data: '50 E 51.5',
    };
    const { samples, skipped } = await parse(bundle(observation('99504-3', { valueSampledData })));
    expect([...(samples[0]?.values ?? [])]).toEqual([110, 113]);
    expect((samples[0]?.times[1] as number) - (samples[0]?.times[0] as number)).toBe(600_000);
    expect(skipped).toMatchObject([{ reason: 'badValue', count: 1 }]);
  });
});

it('reads a dose that was taken, and no prescription of months', async () => {
  const medication = {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { text: 'Metformin' },
  };
  const { observations, skipped } = await parse(
    bundle(
      {
        ...medication,
        resourceType: 'MedicationAdministration',
        status: 'completed',
        effectiveDateTime: '2026-03-01T08:00:00Z',
        dosage: { dose: { value: 500, unit: 'mg' } },
      },
      { ...medication, effectivePeriod: { start: '2025-01-01', end: '2026-03-01' } },
    ),
  );
  expect(observations).toMatchObject([{ kind: 'medication', value: { name: 'Metformin', dose: '500 mg' } }]);
  expect(skipped).toMatchObject([{ reason: 'otherKind', count: 1 }]);
});

describe('a file of FHIR', () => {
  const two = [weight(), weight({ effectiveDateTime: '2026-03-02T08:00:00Z' })];

  it.each([
    ['a Bundle that is spread over lines', JSON.stringify(JSON.parse(bundle(...two)), null, 2)],
    ['lines of resources', two.map((each) => JSON.stringify(each)).join('\n')],
    ['a list of resources', JSON.stringify(two)],
    [
      'a Bundle whose type comes last',
      bundle(...two)
        .replace('"resourceType":"Bundle",', '')
        .replace(/}$/, ',"resourceType":"Bundle"}'),
    ],
  ])('is read as %s', async (_form, text) => {
    expect((await parse(text)).observations).toHaveLength(2);
    expect((await parse(new Uint8Array(gzipSync(text)))).observations).toHaveLength(2);
  });

  it('has brackets and quotes in its texts', async () => {
    const noted = weight({ note: [{ text: 'a "]}" \\ [{ in "entry": [ it' }] });
    expect(
      (await parse(bundle(noted, weight({ effectiveDateTime: '2026-03-02T08:00:00Z' })))).observations,
    ).toMatchObject([{ comment: 'a "]}" \\ [{ in "entry": [ it' }, {}]);
  });

  it('loses one row to a broken one', async () => {
    const lines = [...two.map((each) => JSON.stringify(each)), '{"resourceType": "Observation", nothing}'].join('\n');
    const { observations, skipped } = await parse(lines);
    expect(observations).toHaveLength(2);
    expect(skipped).toMatchObject([{ reason: 'brokenRow', count: 1 }]);
  });

  it('is refused where it is cut short or nests without end', async () => {
    const whole = bundle(...two);
    for (let length = 100; length < whole.length; length += 23)
      await expect(parse(whole.slice(0, length))).rejects.toMatchObject({ code: 'fileUnreadable' });
    const deep = `{"resourceType":"Bundle","entry":${'['.repeat(1_000_000)}`;
    await expect(parse(deep)).rejects.toMatchObject({ code: 'fileUnreadable' });
  });
});
