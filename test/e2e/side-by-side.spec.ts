import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { MethodName } from '../../src/domain/method.ts';
import { bundlePage, openBundle } from '../bench/page-bundle.ts';
import { packInUse } from './app.ts';
import type { sideBySidePage } from './side-by-side/page.ts';

type WithPage = typeof globalThis & { readonly sideBySidePage: typeof sideBySidePage };

/** Where shaders are compiled and run on a processor that others use as well. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let page: Page;

test.beforeAll(async ({ browser }) => {
  const bundle = await bundlePage(join(import.meta.dirname, 'side-by-side/page.ts'));
  page = await browser.newPage();
  await openBundle(page, bundle);
  await page.waitForFunction(() => 'sideBySidePage' in globalThis);
  const folder = join('models', packInUse.id);
  const opened = await page.evaluate(
    ([manifest, weights]) => (globalThis as WithPage).sideBySidePage.open(manifest, weights),
    [
      readFileSync(join(folder, 'pack.json'), 'utf8'),
      Array.from(readFileSync(join(folder, 'weights.safetensors'))),
    ] as const,
  );
  expect(opened).toBe(true);
});
test.afterAll(() => page.close());

const shaderMethods: readonly MethodName[] = [
  'proximalMaml',
  'fineTuned',
  'maml',
  'fomaml',
  'metaSgd',
  'anil',
  'reptile',
];

for (const name of shaderMethods)
  test(`${name}: all stretches of a record at once, by shader, are what its steps learn of each`, async () => {
    const judged = await page.evaluate((method) => (globalThis as WithPage).sideBySidePage.beside(method), name);
    expect(judged.stretches).toBeGreaterThan(1);
    expect(judged.error).toBeLessThan(1e-3);
    expect(judged.apart).toBeLessThan(0.05);
    expect(judged.left).toBe(0);
  });
