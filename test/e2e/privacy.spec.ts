import type { BrowserContext, Page } from '@playwright/test';
import { expect, inChinese, packInUse, recentClarityFile, test } from './app.ts';

/** Every request of the browser: of pages, workers and the service worker. */
function recordRequests(context: BrowserContext): { method: string; url: string }[] {
  const requests: { method: string; url: string }[] = [];
  context.on('request', (request) => requests.push({ method: request.method(), url: request.url() }));
  return requests;
}

/** Ways out that are no requests, and what the policy had to stop; noted in the page from its first line on. */
async function recordOtherWaysOut(page: Page): Promise<string[]> {
  const attempts: string[] = [];
  await page.exposeFunction('noteAttempt', (attempt: string) => attempts.push(attempt));
  page.on('websocket', (socket) => attempts.push(`WebSocket ${socket.url()}`));
  await page.addInitScript(() => {
    const note = (attempt: string) =>
      (window as unknown as { noteAttempt(attempt: string): void }).noteAttempt(attempt);
    navigator.sendBeacon = (url) => {
      note(`beacon ${url}`);
      return false;
    };
    for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport'] as const) {
      if (!(name in window)) continue;
      const original = window[name] as unknown as new (...given: unknown[]) => object;
      Object.assign(window, {
        [name]: new Proxy(original, {
          construct(target, given) {
            note(`${name} ${String(given[0])}`);
            return new target(...given);
          },
        }),
      });
    }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      note(`violation of ${violatedDirective}: ${blockedURI}`),
    );
  });
  return attempts;
}

test('a whole session sends nothing but requests for the files of the app itself', async ({
  app,
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const requests = recordRequests(context);
  const attempts = await recordOtherWaysOut(page);

  await app.welcome('import');
  await app.import(recentClarityFile());
  await app.goTo('forecast');
  await app.personalise();
  await expect(app.forecastPicture()).toBeVisible();
  await app.quickLine().fill('120/80 72');
  await app.quickLine().press('Enter');
  await expect(page.getByText(/^Blood pressure .* saved\.$/)).toBeVisible();
  await app.goTo('today');
  await expect(app.forecastPicture()).toBeVisible();
  await app.goTo('record');
  await app.goTo('me');
  await page.getByRole('main').getByRole('link', { name: app.words.me.data.safety }).click();
  const { backup, take } = app.words.safety;
  for (const save of [backup.save, take.csv, take.fhir]) {
    const download = page.waitForEvent('download');
    await app.button(save).click();
    expect((await download).url()).toMatch(/^blob:/);
  }
  await app.goTo('me');
  await page.getByText(inChinese, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await app.readyOffline();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);

  expect(attempts).toEqual([]);
  const outside = requests.filter(({ url }) => !/^(blob|data):/.test(url) && new URL(url).origin !== baseURL);
  expect(outside).toEqual([]);
  expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  // What was recorded reaches into the workers, or the above would prove little.
  const paths = requests.map(({ url }) => new URL(url).pathname);
  expect(paths).toContain(`/models/${packInUse.weights.path}`);
  expect(paths.some((path) => path.includes('learner.worker'))).toBe(true);
  expect(paths).toContain('/sw.js');
});

test('the policy of the page stops a request to anywhere else', async ({ page, context }) => {
  const requests = recordRequests(context);
  const attempts = await recordOtherWaysOut(page);
  await page.goto('/');
  const outcome = await page.evaluate(() =>
    fetch('https://example.org/?glucose=101').then(
      () => 'sent',
      () => 'stopped',
    ),
  );
  expect(outcome).toBe('stopped');
  await expect.poll(() => attempts).toContain('violation of connect-src: https://example.org/?glucose=101');
  expect(requests.filter(({ url }) => url.includes('example.org'))).toEqual([]);
});

test('the server names the same policy and keeps the page out of frames', async ({ page, request }) => {
  const response = await request.get('/');
  const header = response.headers()['content-security-policy'] ?? '';
  await page.goto('/');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  const directives = header.split('; ');
  expect(directives).toContain("default-src 'self'");
  expect(directives).toContain("connect-src 'self'");
  expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(header).not.toMatch(/https?:|\*/);
});
