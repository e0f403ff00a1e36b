import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/workflows/load-pack.ts';
import { type FileAnswers, fakeServices, manifestText, packFiles, weightBytes } from './fake-services.ts';

const withFiles = (change: FileAnswers) => {
  const services = fakeServices();
  services.files = { ...packFiles(), ...change };
  return services;
};

describe('loading the pack', () => {
  it('gives the bytes that the index names, and how far it has come', async () => {
    const progress: number[] = [];
    const pack = await loadPack(fakeServices(), {
      onProgress: ({ bytesRead, bytesTotal }) => progress.push(bytesRead / bytesTotal),
    });
    expect(pack.id).toBe('glucose-v1');
    expect(pack.manifest).toBe(manifestText);
    expect(new Uint8Array(pack.weights)).toEqual(weightBytes);
    expect(progress.at(-1)).toBe(1);
  });

  it.each<[string, FileAnswers, string]>([
    [
      'weights changed by one bit',
      { 'models/glucose-v1/weights.safetensors': () => new Response(new Uint8Array([1, 2, 3, 5])) },
      'packTampered',
    ],
    [
      'weights cut short',
      { 'models/glucose-v1/weights.safetensors': () => new Response(weightBytes.slice(0, 2)) },
      'packTampered',
    ],
    ['a changed manifest', { 'models/glucose-v1/pack.json': () => new Response(`${manifestText} `) }, 'packTampered'],
    [
      'missing weights',
      { 'models/glucose-v1/weights.safetensors': () => new Response('', { status: 404 }) },
      'packUnavailable',
    ],
    ['no network', { 'models/index.json': () => Promise.reject(new TypeError('failed to fetch')) }, 'packUnavailable'],
    ['a page in place of the index', { 'models/index.json': () => new Response('<!doctype html>') }, 'packUnavailable'],
    ['an index without packs', { 'models/index.json': () => Response.json({ version: 1, packs: [] }) }, 'packInvalid'],
    [
      'an index of nonsense',
      { 'models/index.json': () => Response.json({ packs: [{ id: 'x', manifest: 1 }] }) },
      'packInvalid',
    ],
  ])('refuses %s', async (_what, change, code) => {
    await expect(loadPack(withFiles(change))).rejects.toMatchObject({ code });
  });
});
