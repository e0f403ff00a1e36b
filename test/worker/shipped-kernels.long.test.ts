import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { methodNames } from '../../src/domain/method.ts';
import { packBytes } from '../fixtures/seeded-pack.ts';
import { wholePack } from '../fixtures/whole-pack.ts';
import type { OnShippedKernels } from './shipped/learning-on-shipped-kernels.ts';

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

/** The program in a process of its own: kernels are registered for all of a process, and the tests have them all. */
async function onShippedKernels(folder: string): Promise<OnShippedKernels> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // For Node, but with tfjs inside, taken apart as it is for the browser.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      copyPublicDir: false,
      minify: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'shipped/learning-on-shipped-kernels.ts'),
        output: {
          entryFileNames: 'shipped.mjs',
          // Outside a browser tfjs asks for Node's own modules.
          banner:
            'import { createRequire as ownRequire } from "node:module"; globalThis.require = ownRequire(import.meta.url);',
        },
      },
    },
  });
  await tf.setBackend('cpu');
  const { manifest, weights } = packBytes(wholePack());
  await writeFile(join(folder, 'pack.json'), manifest);
  await writeFile(join(folder, 'weights.safetensors'), new Uint8Array(weights));
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'shipped.mjs'), folder]);
  return JSON.parse(stdout.trim().split('\n').at(-1) as string) as OnShippedKernels;
}

it('the shipped kernels and gradients are all that any method needs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attune-kernels-'));
  try {
    const { selfTest, learned } = await onShippedKernels(folder);
    expect(selfTest).toBe(true);
    // A method whose kernel is missing would be left out.
    const whole = { compared: [...methodNames], leftOut: [], traced: true, leads: 12 };
    expect(learned).toEqual([whole, whole]);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
