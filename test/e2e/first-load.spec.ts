import { gzipSync } from 'node:zlib';
import { expect, test } from './app.ts';

/** Kilobytes of JavaScript on a first visit, gzipped, before the app can be used: the entry, the language, the screen. */
const budget = 200;

test.use({ serviceWorkers: 'block' });

test('a first visit can be used after at most 200 KB of JavaScript, none of it tensors or charts', async ({
  app,
  page,
}) => {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.set(response.url(), response.body());
  });
  await page.goto('/');
  await expect(app.button(app.words.common.next)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bodies = await Promise.all(scripts.values());
  const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1024;
  test.info().annotations.push({ type: 'first load', description: `${kilobytes.toFixed(1)} KB gz` });
  expect(bodies.length).toBeGreaterThan(1);
  expect(kilobytes).toBeLessThanOrEqual(budget);
  expect([...scripts.keys()].filter((url) => /worker|Chart/.test(url))).toEqual([]);
});
