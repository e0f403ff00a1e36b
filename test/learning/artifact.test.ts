import { describe, expect, it } from 'vitest';
import { encodeWeights, PackInvalid, readPack } from '../../src/learning/artifact.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';

const pack = seededPack();
const manifestWith = (change: object) => JSON.stringify({ ...pack.manifest, ...change });
const weights = () => encodeWeights(pack).slice().buffer as ArrayBuffer;

describe('a pack', () => {
  it('comes back from its two files as it was', () => {
    expect(readPack(JSON.stringify(pack.manifest), weights())).toEqual(pack);
  });

  it('of other features than this code has is refused by name', () => {
    expect(() => readPack(manifestWith({ featureVersion: 99 }), weights())).toThrow(/features of version 99/);
  });

  it('whose weights are cut short, missing or not numbers is refused', () => {
    expect(() => readPack(manifestWith({}), weights().slice(0, -4))).toThrow(PackInvalid);
    const other = { ...pack.manifest, network: { ...pack.manifest.network, hiddenSizes: [64] } };
    expect(() => readPack(JSON.stringify(other), weights())).toThrow(PackInvalid);
    const spoiled = {
      ...pack,
      weights: { ...pack.weights, 'metaSgd.halfWorthHours': { shape: [], values: Float32Array.of(Number.NaN) } },
    };
    const bytes = encodeWeights(spoiled).slice().buffer as ArrayBuffer;
    expect(() => readPack(manifestWith({}), bytes)).toThrow(/not a number/);
  });

  it.each([
    ['not JSON', 'pack.json is not JSON'],
    [manifestWith({ formatVersion: 1 }), 'format version'],
    [manifestWith({ normalization: {} }), 'normalization'],
    [manifestWith({ quantiles: {} }), 'q05 of lastValue'],
    [manifestWith({ leadTimes: [5] }), 'lead times'],
    [manifestWith({ methods: { ...pack.manifest.methods, metaSgd: { innerSteps: 'five' } } }), 'settings of metaSgd'],
    [manifestWith({ methods: { ...pack.manifest.methods, magic: {} } }), 'unknown method magic'],
    [manifestWith({ shipped: 'maml' }), 'maml is not among'],
    ['null', 'format version'],
  ])('with a broken manifest is refused with the reason', (text, reason) => {
    expect(() => readPack(text, weights())).toThrow(reason);
  });
});
