import { describe, expect, it } from 'vitest';
import { importedId, murmur128 } from '../../src/domain/imported-id.ts';

const hash = (text: string) => murmur128(new TextEncoder().encode(text));

describe('the digest', () => {
  it('is MurmurHash3 x86-128, by the vectors of other implementations', () => {
    // README of murmurHash3js, and Guava's and Python's mmh3 for the second.
    expect(hash('I will not buy this record, it is scratched.')).toBe('a0a9683b25ac5e40d9af2895890dddf5');
    expect(hash('The quick brown fox jumps over the lazy dog')).toBe('2f1583c3ecee2c675d7bf66ce5e91d2c');
    expect(hash('')).toBe('0'.repeat(32));
  });
});

describe('the id of an imported observation', () => {
  const weight = { kind: 'weight', value: { kilograms: 71.2 }, time: 1_774_008_000_000 } as const;

  it('is the same for the same content, whatever the order of its fields', () => {
    const pressure = { kind: 'bloodPressure', value: { systolic: 120, diastolic: 80 }, time: 0 } as const;
    const turned = { ...pressure, value: { diastolic: 80, systolic: 120, pulse: undefined } } as never;
    expect(importedId('p', turned)).toBe(importedId('p', pressure));
    expect(importedId('p', weight)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('differs by profile, kind, time and each value', () => {
    const ids = [
      importedId('p', weight),
      importedId('q', weight),
      importedId('p', { ...weight, time: weight.time + 1 }),
      importedId('p', { ...weight, value: { kilograms: 71.3 } }),
      importedId('p', { kind: 'bodyFat', value: { percent: 71.2 }, time: weight.time }),
      importedId('p', { kind: 'bloodPressure', value: { systolic: 120, diastolic: 80 }, time: weight.time }),
      importedId('p', { kind: 'bloodPressure', value: { systolic: 80, diastolic: 120 }, time: weight.time }),
      importedId('p', { kind: 'bloodPressure', value: { systolic: 120, diastolic: 80, pulse: 60 }, time: weight.time }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is not met twice in a year of weights by the minute', () => {
    const ids = new Set<string>();
    for (let index = 0; index < 50_000; index++)
      ids.add(importedId('p', { ...weight, time: weight.time + index * 60_000 }));
    expect(ids.size).toBe(50_000);
  });
});
