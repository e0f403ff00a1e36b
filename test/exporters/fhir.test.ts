import { beforeAll, describe, expect, it } from 'vitest';
import type { AmbulatoryGlucoseReport } from '../../src/domain/clinical/glucose/ambulatory-glucose-report.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';
import type { DerivedFigures } from '../../src/exporters/fhir/derived-entries.ts';
import { exportFhir } from '../../src/exporters/fhir.ts';
import { parseFile } from '../../src/importers/parse-file.ts';
import { fhirIssues } from '../fixtures/fhir-validator.ts';
import { oneOfEachKind } from '../fixtures/one-of-each-kind.ts';

interface Coded {
  readonly category?: readonly { readonly coding: readonly { readonly code: string }[] }[];
  readonly code: { readonly coding: readonly { readonly code: string }[] };
  readonly valueQuantity?: { readonly value: number; readonly code: string };
  readonly component?: readonly Coded[];
}

const now = Date.parse('2026-03-20T12:00:00Z');
const person = { uuid: '0b8a4c1e-5a3f-4a8e-9a51-0d3f5d1c2b3a', sex: 'female', birthYear: 1961 } as const;

/** Every five minutes, an offset of -3:30, values as 32-bit floats. */
const series = (
  kind: SampleBatch['kind'],
  source: string | null,
  values: readonly number[],
  gap = 300_000,
): SampleBatch => ({
  kind,
  source,
  times: Float64Array.from(values, (_, index) => Date.parse('2026-03-02T01:00:00.250Z') + index * gap),
  values: Float32Array.from(values),
  utcOffsets: Int16Array.from(values, () => -210),
  ...(kind === 'steps' ? { durations: Uint32Array.from(values, () => 60) } : {}),
});

async function exported(observations: Iterable<Observation>, samples: readonly SampleBatch[] = []) {
  const { chunks, leftOut } = exportFhir({ observations, samples, person, now });
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return { text, bundle: JSON.parse(text), leftOut };
}
const resources = async (...given: Parameters<typeof exported>): Promise<Record<string, unknown>[]> =>
  (await exported(...given)).bundle.entry.map(({ resource }: { resource: unknown }) => resource);
const reimported = async (text: string) => parseFile(new Blob([text]), { timeZone: 'Europe/Berlin', now });

// The published definitions of all resources are 35 MB.
beforeAll(() => fhirIssues({ resourceType: 'Patient' }), 20_000);

describe('the validator', () => {
  it.each([
    ['a missing status', { code: { text: 'x' } }, 'status'],
    ['an unknown property', { status: 'final', code: { text: 'x' }, valueQuantity: { amount: 3 } }, 'amount'],
    [
      'a broken constraint',
      { status: 'final', code: { text: 'x' }, valueInteger: 3, dataAbsentReason: { text: 'x' } },
      'obs-6',
    ],
  ])('finds %s', (_what, observation, word) => {
    expect(fhirIssues({ resourceType: 'Observation', ...observation }).join()).toContain(word);
  });
});

describe('a record as a FHIR Bundle', () => {
  const samples = [
    series('glucose', 'Dexcom G6', [110, 112.5]),
    series('heartRate', null, [61]),
    series('steps', 'watch', [9, 12]),
  ];

  it('is valid against the base specification, whole and each resource', async () => {
    const { bundle } = await exported(oneOfEachKind, samples);
    expect(fhirIssues(bundle)).toEqual([]);
    for (const { resource } of bundle.entry) expect(fhirIssues(resource), JSON.stringify(resource)).toEqual([]);
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection', timestamp: '2026-03-20T12:00:00.000Z' });
  });

  it('points from each resource at its patient, by the one full address that the Bundle gives it', async () => {
    const { bundle } = await exported(oneOfEachKind, samples);
    const [patient, ...others] = bundle.entry;
    expect(patient.resource.resourceType).toBe('Patient');
    for (const { resource } of others) expect(resource.subject).toEqual({ reference: patient.fullUrl });
    const addresses = bundle.entry.flatMap(({ fullUrl }: { fullUrl?: string }) => fullUrl ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('is valid for a person with a name, with tags, comments and devices', async () => {
    const annotated = oneOfEachKind.map((observation) => ({
      ...observation,
      source: { type: 'file', name: 'Omron "M7"' } as const,
      tags: ['after coffee'],
      comment: 'left hand\nagain',
    }));
    const { chunks } = exportFhir({ observations: annotated, samples: [], person: { ...person, name: 'Jo' }, now });
    let text = '';
    for await (const chunk of chunks) text += chunk;
    expect(fhirIssues(JSON.parse(text))).toEqual([]);
    const back = await reimported(text);
    expect(back.observations[0]).toMatchObject({
      source: 'Omron "M7"',
      tags: ['after coffee'],
      comment: 'left hand\nagain',
    });
  });

  it('says who it is about without a name where none is given', async () => {
    const [patient] = await resources([]);
    expect(patient).toEqual({ resourceType: 'Patient', id: person.uuid, gender: 'female', birthDate: '1961' });
  });

  it('has the codes, categories and units of the reference', async () => {
    const all = await resources(oneOfEachKind, samples);
    const facts = all
      .filter(({ resourceType }) => resourceType === 'Observation')
      .map((resource) => {
        const { code, category, valueQuantity, component } = resource as unknown as {
          code: { coding: { code: string }[] };
          category: { coding: { code: string }[] }[];
          valueQuantity?: { code: string };
          component?: { valueQuantity?: { code: string } }[];
        };
        const unit = (valueQuantity ?? component?.[0]?.valueQuantity)?.code;
        return [code.coding.map((each) => each.code).join('+'), category[0]?.coding[0]?.code, unit].join(' ');
      });
    expect([...new Set(facts)].sort()).toEqual([
      '2708-6+59408-5 vital-signs %',
      '29463-7 vital-signs kg',
      '40443-4 vital-signs /min',
      '41653-7 laboratory mg/dL',
      '41950-7 activity {steps}/d',
      '41982-0 vital-signs %',
      '55411-3 activity min',
      '55423-8 activity {steps}',
      '80404-7 vital-signs ms',
      '8302-2 vital-signs cm',
      '8310-5 vital-signs Cel',
      '85354-9 vital-signs mm[Hg]',
      '8867-4 vital-signs /min',
      '9279-1 vital-signs /min',
      '93832-4 activity min',
      '99504-3 laboratory mg/dL',
    ]);
  });

  it('has the codes of the parts: of a pressure, its arm in SNOMED CT, of a night and of a workout', async () => {
    const right = { ...oneOfEachKind[5], value: { systolic: 130, diastolic: 80, arm: 'right' } } as Observation;
    const all = await resources([...oneOfEachKind, right]);
    const parts = all.flatMap((resource) => {
      const { component = [], bodySite } = resource as unknown as {
        component?: { code: { coding?: { code: string }[] } }[];
        bodySite?: { coding: { system: string; code: string; display: string }[] };
      };
      const site = bodySite?.coding[0];
      return [
        ...component.flatMap(({ code }) => code.coding?.[0]?.code ?? []),
        ...(site ? [`${site.system} ${site.code} ${site.display}`] : []),
      ];
    });
    expect([...new Set(parts)].sort()).toEqual([
      '55424-6',
      '55425-3',
      '55426-1',
      '73985-4',
      '8462-4',
      '8480-6',
      '8867-4',
      '93829-0',
      '93830-8',
      '93831-6',
      'http://snomed.info/sct 368208006 Left upper arm structure',
      'http://snomed.info/sct 368209003 Right upper arm structure',
    ]);
  });

  it('counts what no standard code says', async () => {
    const rmssd = { ...oneOfEachKind[0], kind: 'heartRateVariability', value: { rmssd: 40 } } as Observation;
    const { leftOut } = await exported([...oneOfEachKind, rmssd]);
    expect(Object.fromEntries(leftOut)).toEqual({
      heartRateVariability: 1,
      meal: 1,
      insulin: 1,
      symptom: 1,
      mood: 1,
      stress: 1,
      note: 1,
    });
  });
});

describe('what a record comes to', () => {
  const from = Date.parse('2026-03-01T00:00:00Z');
  /** Mean 154, of which 3.31 + 0.02392 x 154 is 6.99. */
  const report = {
    ...{ mean: 154, standardDeviation: 50.82, coefficientOfVariation: 33, managementIndicator: 6.99368 },
    times: { veryLow: 1, low: 3, inRange: 74, high: 17, veryHigh: 5 },
    group: 'standard',
  } as unknown as AmbulatoryGlucoseReport;
  const figures: DerivedFigures = {
    glucose: { from, to: from + 14 * 86_400_000 + 1, report },
    bodyMass: { index: 22.857142, time: from },
  };
  const exportedWith = async (derived: DerivedFigures, observations: readonly Observation[] = []) => {
    let text = '';
    for await (const chunk of exportFhir({ observations, samples: [], person, derived, now }).chunks) text += chunk;
    return text;
  };

  it('has the codes and units of the reference, and is valid', async () => {
    const bundle = JSON.parse(await exportedWith(figures));
    expect(fhirIssues(bundle)).toEqual([]);
    const parts = bundle.entry.slice(1).flatMap(({ resource }: { resource: Coded }) => {
      const kind = resource.category?.[0]?.coding[0]?.code;
      return (resource.component ?? [resource]).map(({ code, valueQuantity }) =>
        [kind, code.coding[0]?.code, valueQuantity?.value, valueQuantity?.code].join(' '),
      );
    });
    expect(parts).toEqual([
      'laboratory 97507-8 154 mg/dL',
      'laboratory 97506-0 6.99 %',
      'laboratory 104638-2 33 %',
      'laboratory 104642-4 1 %',
      'laboratory 104641-6 3 %',
      'laboratory 97510-2 74 %',
      'laboratory 104640-8 17 %',
      'laboratory 104639-0 5 %',
      'vital-signs 39156-5 22.86 kg/m2',
    ]);
    // The panel of the five.
    expect(bundle.entry[4].resource.code.coding[0].code).toBe('106793-3');
    expect(bundle.entry[1].resource.effectivePeriod).toEqual({
      start: '2026-03-01T00:00:00+00:00',
      end: '2026-03-15T00:00:00+00:00',
    });
  });

  it('has no times in the usual bands in pregnancy, and nothing where nothing is given', async () => {
    const glucose = { from, to: now, report: { ...report, group: 'pregnant' } as AmbulatoryGlucoseReport };
    expect(JSON.parse(await exportedWith({ glucose, bodyMass: null })).entry).toHaveLength(4);
    expect(JSON.parse(await exportedWith({ glucose: null, bodyMass: null })).entry).toHaveLength(1);
  });

  it('is not taken for a measurement on its way back', async () => {
    const { observations, samples, skipped } = await reimported(await exportedWith(figures, oneOfEachKind.slice(0, 1)));
    expect(observations.map(({ value }) => value)).toEqual([oneOfEachKind[0]?.value]);
    expect([...samples, ...skipped]).toEqual([]);
  });
});

describe('a record that went out and came back', () => {
  it('has every value, time and offset of what was coded', async () => {
    const { text, leftOut } = await exported(oneOfEachKind);
    const coded = oneOfEachKind.filter(({ kind }) => !leftOut.has(kind));
    const { observations, skipped } = await reimported(text);
    expect(skipped).toEqual([]);
    expect(observations.map(({ kind, value, time, utcOffset }) => ({ kind, value, time, utcOffset }))).toEqual(
      coded.map(({ kind, value, time, utcOffset }) => ({ kind, value, time, utcOffset })),
    );
  });

  it('has every sample of glucose and heart rate to the last bit', async () => {
    // 100.887 has no exact 32-bit float; 1/3 needs nine digits.
    const samples = [
      series('glucose', 'Dexcom "G6"', [110, 100.887, 40, 400, 100 + 1 / 3]),
      series('heartRate', null, [61, 62], 5000),
      series('heartRate', 'watch', [70], 5000),
    ];
    const back = await reimported((await exported([], samples)).text);
    const plain = ({ kind, source, times, values, utcOffsets }: SampleBatch) => [
      kind,
      source,
      [...times],
      [...values],
      [...utcOffsets],
    ];
    expect(back.samples.map(plain)).toEqual(samples.map(plain));
  });

  it('has the steps of each local day, by the clock of the one who walked', async () => {
    // From 2026-03-02T01:00Z at -3:30, so the first of March, half past nine in the evening; the last two after midnight.
    const steps = series('steps', 'watch', [100, 20, 3, 7], 3_600_000);
    const { text, bundle } = await exported([], [steps]);
    expect(
      bundle.entry.slice(1).map(({ resource }: { resource: Record<string, unknown> }) => resource.effectivePeriod),
    ).toEqual([
      { start: '2026-03-01T00:00:00-03:30', end: '2026-03-02T00:00:00-03:30' },
      { start: '2026-03-02T00:00:00-03:30', end: '2026-03-03T00:00:00-03:30' },
    ]);
    const { observations } = await reimported(text);
    expect(observations.map(({ value, source }) => [value, source])).toEqual([
      [{ count: 123 }, 'watch'],
      [{ count: 7 }, 'watch'],
    ]);
  });
});

it('hands out a long record in pieces, each far below its whole', async () => {
  const long = series(
    'heartRate',
    'watch',
    Array.from({ length: 20_000 }, (_, index) => 60 + (index % 40)),
    5000,
  );
  const { chunks } = exportFhir({ observations: [], samples: [long], person, now });
  let pieces = 0;
  let longest = 0;
  for await (const chunk of chunks) {
    pieces++;
    longest = Math.max(longest, chunk.length);
  }
  expect(pieces).toBeGreaterThan(50);
  expect(longest).toBeLessThan(100_000);
});
