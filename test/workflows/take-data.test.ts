import { expect, it } from 'vitest';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { takeFhir } from '../../src/workflows/take-data.ts';
import { exampleWorld } from './example-world.ts';
import { day, glucoseFile, noon } from './fake-services.ts';

interface Entry {
  readonly resource: {
    readonly meta?: { readonly tag?: readonly { readonly code?: string }[] };
    readonly code?: { readonly text?: string };
    readonly valueQuantity?: { readonly value: number };
  };
}

async function derivedOf({ services, keep }: Awaited<ReturnType<typeof exampleWorld>>, sensorDays: number) {
  await keep({ kind: 'weight', value: { kilograms: 74 } }, noon - day);
  await commitImport(services, await previewImport(services, glucoseFile(sensorDays * 288, noon)));
  const { entry } = JSON.parse(await (await takeFhir(services)).content.text());
  return (entry as Entry[])
    .filter(({ resource }) => resource.meta?.tag?.[0]?.code === 'derived')
    .map(({ resource }) => [resource.code?.text, resource.valueQuantity?.value]);
}

it('a FHIR file holds what two weeks of a sensor and a weight come to, where the app itself says it', async () => {
  // 74 / 1.75² is 24.163; a sensor that counts from 100 to 179 again and again has a mean near 139.5.
  const whole = await derivedOf(await exampleWorld({ heightCentimetres: 175, birthYear: 1970 }), 14);
  expect(whole).toEqual([
    ['Mean glucose', expect.closeTo(139.5, 0)],
    ['Glucose management indicator', expect.closeTo(3.31 + 0.02392 * 139.5, 1)],
    // Whole numbers from 100 to 179: √((80² − 1) / 12) is 23.09, over 139.5.
    ['Coefficient of variation of glucose', expect.closeTo(16.55, 1)],
    ['Times in glucose ranges', undefined],
    ['Body mass index', 24.16],
  ]);
  expect(await derivedOf(await exampleWorld({ heightCentimetres: 175, birthYear: 2012 }), 5)).toEqual([]);
});
