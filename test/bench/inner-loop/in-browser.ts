import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { withWebGpu } from '../../e2e/browser.ts';
import { bundlePage, openBundle } from '../page-bundle.ts';
import type { Measurement } from './measure.ts';
import type { Asked, Opened } from './page.ts';

export interface Place {
  readonly opened: Opened;
  readonly measure: (asked: Asked) => Promise<Measurement[]>;
  readonly close: () => Promise<void>;
}

type Bench = { readonly open: () => Promise<Opened>; readonly measure: (asked: Asked) => Promise<Measurement[]> };
type WithBench = typeof globalThis & { readonly innerLoopBench: Bench };

/** A real Chromium with every backend open. */
export async function inBrowser(): Promise<Place> {
  const bundle = await bundlePage(join(import.meta.dirname, 'page.ts'));
  const browser = await chromium.launch(withWebGpu);
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await openBundle(page, bundle);
  await page.waitForFunction(() => 'innerLoopBench' in globalThis);
  return {
    opened: await page.evaluate(() => (globalThis as WithBench).innerLoopBench.open()),
    measure: (asked) => page.evaluate((given) => (globalThis as WithBench).innerLoopBench.measure(given), asked),
    close: () => browser.close(),
  };
}
