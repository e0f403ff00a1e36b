import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Variant } from '../../src/learning/webgpu/inner-loop-problem.ts';
import { bundlePage, openBundle } from '../bench/page-bundle.ts';
import type { Sizes } from '../fixtures/random-inner-loop.ts';
import type { innerLoopPage } from './inner-loop/page.ts';

type WithPage = typeof globalThis & { readonly innerLoopPage: typeof innerLoopPage };

/** Fresh numbers each run; what fails says with which it did. */
const seed = (Date.now() % 1e9) >>> 0;

/** Where a shader is compiled and run on a processor that others use as well. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let page: Page;

test.beforeAll(async ({ browser }) => {
  const bundle = await bundlePage(join(import.meta.dirname, 'inner-loop/page.ts'));
  page = await browser.newPage();
  await openBundle(page, bundle);
  await page.waitForFunction(() => 'innerLoopPage' in globalThis);
  expect(await page.evaluate(() => (globalThis as WithPage).innerLoopPage.open())).toBe(true);
});
test.afterAll(() => page.close());

const drawn: readonly Sizes[] = [
  ...new Array<Sizes>(5).fill({}),
  { inputSize: 38, hiddenSizes: [64, 32], outputSize: 24, rows: 70, replicas: 2 },
  { inputSize: 64, hiddenSizes: [128, 128], outputSize: 24, rows: 30, replicas: 1, steps: 3 },
];

for (const variant of ['fused', 'tiled'] as Variant[]) {
  test(`${variant}: personal networks and forecasts are those of double precision, in one submit`, async () => {
    for (const [index, sizes] of drawn.entries()) {
      const judged = await page.evaluate(
        ([from, given, kind]) => (globalThis as WithPage).innerLoopPage.judge(from, given, kind),
        [seed + index, sizes, variant] as const,
      );
      const { steps } = JSON.parse(judged.what) as { steps: number };
      expect(judged.error, judged.what).toBeLessThan(judged.nearKink ? 1e-3 : 1e-5);
      expect(judged.predictionError, judged.what).toBeLessThan(1e-5);
      expect(judged.submits, judged.what).toBe(1);
      // One more for the forecasts.
      expect(judged.dispatches, judged.what).toBe(1 + (variant === 'fused' ? 1 : 2 * steps));
    }
  });

  test(`${variant}: the network is the one that tfjs arrives at on the same device`, async () => {
    const judged = await page.evaluate(([from, kind]) => (globalThis as WithPage).innerLoopPage.beside(from, kind), [
      seed,
      variant,
    ] as const);
    const bound = judged.nearKink ? 1e-3 : 1e-5;
    expect(judged.error, judged.what).toBeLessThan(bound);
    expect(judged.fromTfjs, judged.what).toBeLessThan(bound);
  });
}

test('a thousand runs leave no tensor and no buffer behind', async () => {
  const left = await page.evaluate(() => (globalThis as WithPage).innerLoopPage.leaks(1000));
  expect(left).toEqual({ tensors: 0, bytes: 0, buffers: 0 });
});
