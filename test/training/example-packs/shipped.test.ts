import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleSet } from '../../../src/domain/examples/example-set.ts';
import { personaliseExamples, readExamplePack } from '../../../src/learning/example-pack/forecast-examples.ts';
import { examplePacks } from '../../../src/training/packs/example-packs.ts';

interface Listing {
  readonly id: string;
  readonly manifest: { readonly path: string; readonly sha256: string };
  readonly weights: { readonly path: string; readonly sha256: string };
}
const { packs, examplePacks: listed } = JSON.parse(readFileSync('models/index.json', 'utf8')) as Record<
  'packs' | 'examplePacks',
  Listing[]
>;

it('keeps the pack of glucose first and alone in its list', () => {
  expect(packs.map(({ id }) => id)).toEqual(['glucose-v2']);
});

it('lists every pack of examples that there is a configuration for', () => {
  expect(listed.map(({ id }) => id)).toEqual(
    Object.values(examplePacks)
      .map(({ id }) => id)
      .sort(),
  );
});

describe.each(Object.values(examplePacks))('the pack $id', ({ id, layout, notFor }) => {
  const entry = listed.find((each) => each.id === id) as Listing;
  const bytes = readFileSync(`models/${entry.weights.path}`);
  const text = readFileSync(`models/${entry.manifest.path}`, 'utf8');

  it('is what its listing says, byte for byte', () => {
    const sha = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    expect(sha(bytes)).toBe(entry.weights.sha256);
    expect(sha(text)).toBe(entry.manifest.sha256);
  });

  it('forecasts something finite for who knows nothing of any input and has no past, and calls it typical', () => {
    const pack = readExamplePack(text, new Uint8Array(bytes).buffer, layout);
    const forecast = personaliseExamples(pack, exampleSet([], layout)).forecast({
      time: 0,
      completeAt: Number.POSITIVE_INFINITY,
      inputs: new Float64Array(layout.features.length).fill(Number.NaN),
      targets: new Float64Array(layout.targets.length).fill(Number.NaN),
    });
    if ('abstains' in forecast) throw new Error(forecast.abstains);
    expect(forecast.typical).toBe(true);
    for (const { expected, half, eighty, ninety } of forecast.targets) {
      expect(ninety[0]).toBeLessThanOrEqual(eighty[0]);
      expect(eighty[0]).toBeLessThanOrEqual(half[0]);
      expect(half[0]).toBeLessThan(expected);
      expect(ninety[1] - ninety[0]).toBeLessThan(1000);
    }
  });

  it('has a card that says how few people it rests on, under which licence, and what it is not for', () => {
    const card = readFileSync(`models/${id}/card.md`, 'utf8');
    const { training } = JSON.parse(text) as { training: { people: number; data: { licence: string }[] } };
    expect(card).toContain(`${training.people} people`);
    expect(card).toContain(notFor);
    for (const { licence } of training.data) expect(card).toContain(licence);
    expect(card).toContain('does not diagnose');
  });
});
