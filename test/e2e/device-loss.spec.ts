import type { MeasuredBackends } from '../../src/domain/computing.ts';
import { expect, recentClarityFile, saying, test } from './app.ts';

/** As though WebGPU had been the fastest when it was measured. */
const gpuFirst: Pick<MeasuredBackends, 'times' | 'version'> = {
  times: [
    { backend: 'webgpu', milliseconds: 1 },
    { backend: 'wasm', milliseconds: 200 },
    { backend: 'cpu', milliseconds: 300 },
  ],
  version: 1,
};

test('a GPU that is lost while it learns costs a person nothing: the next path begins anew and says so', async ({
  app,
  page,
  browser,
}) => {
  test.slow();
  const { personal } = app.words.forecast;
  await app.welcome('import');
  await app.import(recentClarityFile({ days: 3 }));
  await page.evaluate(
    (computing) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('attune');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('settings', 'readwrite');
          const settings = transaction.objectStore('settings');
          const asking = settings.get('device');
          asking.onsuccess = () => settings.put({ ...asking.result, computing });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { ...gpuFirst, measuredAt: Date.now(), adapter: null, packSha256: '' },
  );
  await page.goto('/forecast');
  await app.button(personal.start).click();
  await page.getByText(app.words.learning.run.stage.comparing).waitFor();
  const devtools = await browser.newBrowserCDPSession();
  await devtools.send('Browser.crashGpuProcess');
  await expect(page.getByText(saying(personal.ran))).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(saying(personal.ran))).toContainText(personal.backend.wasm);
  await expect(page.getByText(saying(personal.passedOver.deviceLost))).toContainText('WebGPU');
  await expect(app.forecastPicture()).toBeVisible();
});
