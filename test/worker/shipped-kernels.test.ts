import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { seededPack } from '../fixtures/seeded-pack.ts';
import type { learnOnShippedKernels } from './shipped/learning-on-shipped-kernels.ts';

const root = join(import.meta.dirname, '../..');

async function kernelsOf(backend: string): Promise<string[]> {
  const source = await readFile(join(root, `src/worker/backends/${backend}.ts`), 'utf8');
  return Array.from(
    source.matchAll(/from '@tensorflow\/tfjs-backend-\w+\/dist\/kernels\/(\w+)'/g),
    ([, name]) => name as string,
  );
}

it('every backend ships the same kernels', async () => {
  const webgpu = await kernelsOf('webgpu');
  expect(webgpu.length).toBeGreaterThan(15);
  expect(await kernelsOf('wasm')).toEqual(webgpu);
  expect(await kernelsOf('cpu')).toEqual(webgpu);
});

it('the shipped kernels and gradients are all that learning needs', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'attune-kernels-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      // For Node, but with tfjs inside, taken apart as it is for the browser.
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir,
        copyPublicDir: false,
        minify: false,
        rollupOptions: {
          input: join(import.meta.dirname, 'shipped/learning-on-shipped-kernels.ts'),
          output: { entryFileNames: 'shipped.mjs' },
        },
      },
    });
    // Outside a browser tfjs asks for Node's own modules.
    Object.assign(globalThis, { require: createRequire(import.meta.url) });
    const shipped: { learnOnShippedKernels: typeof learnOnShippedKernels } = await import(
      /* @vite-ignore */ pathToFileURL(join(outDir, 'shipped.mjs')).href
    );
    const { selfTest, compared, leftOut, traced, predicted } = await shipped.learnOnShippedKernels();
    expect(selfTest).toBe(true);
    // A method whose kernel is missing would be left out.
    expect(leftOut).toEqual([]);
    const held = Object.keys(seededPack().manifest.methods);
    expect(compared.toSorted()).toEqual([...held, ...held].sort());
    expect(traced).toEqual([true, true]);
    expect(predicted).toHaveLength(48);
    expect(predicted.every(Number.isFinite)).toBe(true);
  } finally {
    await rm(outDir, { recursive: true });
  }
}, 30_000);
