import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importerFor } from '../../src/importers/choose-importer.ts';
import { importers } from '../../src/importers/formats.ts';
import { readHead } from '../../src/importers/head.ts';
import { damages, spoil } from '../fuzz/damage.ts';
import { faultsOfReading } from '../fuzz/faults-of-reading.ts';
import { type Seed, seeds } from '../fuzz/seeds.ts';

/** For each format. `npm run fuzz` takes longer, and others each time. */
const isLong = process.env.ATTUNE_LONG === '1';
const inputs = isLong ? 100_000 : 2000;
const chance = isLong ? {} : { seed: 20_260_101 };

const all = seeds();
const importerOf = async (seed: Seed) => {
  const head = await readHead(new Blob([seed.dress?.(seed.bytes) ?? seed.bytes]), seed.name);
  return importerFor(head, { timeZone: 'UTC', now: 0, ...seed.options });
};
const readers = await Promise.all(all.map(importerOf));
const formats = [...new Set(readers.map((importer) => importer?.format))].map((format) => {
  const own = all.filter((_, index) => readers[index]?.format === format);
  return { format, own, names: own.map(({ name }) => name).join(', ') };
});

test('every importer has a file to be tried with', () => {
  expect(importers.filter((importer) => !readers.includes(importer)).map(({ format }) => format)).toEqual([]);
  expect(readers).not.toContain(undefined);
});

describe.each(formats)('malformed inputs of $format, made of $names', ({ own }) => {
  test('never crash, hang, or leave a value that no body can have', { timeout: 36_000_000 }, async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...own), damages, async (seed, ways) => {
        const spoiled = spoil(seed.bytes, ways);
        const { faults, outcome } = await faultsOfReading(seed, seed.dress?.(spoiled) ?? spoiled);
        if (!/^file(Empty|FormatUnknown|NeedsMapping)$/.test(outcome)) read++;
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }),
      { numRuns: inputs, ...chance },
    );
    // A fault that the first line already shows tries nothing behind it.
    expect(read / inputs).toBeGreaterThan(0.4);
  });
});

describe('a bomb', () => {
  const spaces = Buffer.alloc(80_000_000, ' ');
  test.each([
    ['heart_rate-2026-01-02.json', '[{"dateTime":"01/02/26 05:00:05","value":{"bpm":61,"confidence":2}}'],
    ['glucose.csv', 'timestamp,glucose\n2026-03-01 08:00,110\n'],
    ['export.xml', '<?xml version="1.0"?><HealthData><ExportDate value="2026-02-01 08:00:00 +0100"/>'],
    ['bundle.json', '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Observation"'],
  ])('that unpacks to 80 MB as %s ends in a refusal', { timeout: 60_000 }, async (name, start) => {
    const bytes = new Uint8Array(gzipSync(Buffer.concat([Buffer.from(start), spaces]), { level: 1 }));
    const { faults, outcome } = await faultsOfReading({ name }, bytes);
    expect(faults).toEqual([]);
    expect(outcome).toMatch(/^file/);
  });
});
