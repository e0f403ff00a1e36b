import { expect, it, vi } from 'vitest';
import { readPack } from '../../src/learning/artifact.ts';
import { createPackMemory } from '../../src/worker/pack-memory.ts';
import { packBytes, seededPack } from '../fixtures/seeded-pack.ts';

it('a pack is read once for the same bytes, and again when a single byte differs', () => {
  const read = vi.fn(readPack);
  const packOf = createPackMemory(read);
  const bytes = packBytes(seededPack());
  const first = packOf(bytes);
  expect(packOf(structuredClone(bytes))).toBe(first);
  expect(read).toHaveBeenCalledOnce();

  const changed = structuredClone(bytes);
  const lastByte = new Uint8Array(changed.weights, changed.weights.byteLength - 1);
  lastByte[0] = (lastByte[0] as number) ^ 1;
  expect(packOf(changed)).not.toBe(first);
  expect(packOf({ ...bytes, manifest: `${bytes.manifest} ` })).not.toBe(first);
  expect(read).toHaveBeenCalledTimes(3);
});

it('a pack that cannot be read does not displace the one before', () => {
  const read = vi.fn(readPack);
  const packOf = createPackMemory(read);
  const bytes = packBytes(seededPack());
  const first = packOf(bytes);
  expect(() => packOf({ ...bytes, weights: bytes.weights.slice(0, 100) })).toThrow(/weights\.safetensors/);
  expect(() => packOf({ ...bytes, id: 'another' })).toThrow(/not of another/);
  expect(packOf(bytes)).toBe(first);
});
