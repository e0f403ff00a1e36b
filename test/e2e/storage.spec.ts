import type { Page } from '@playwright/test';
import { plainFile } from '../fixtures/glucose-files.ts';
import { App, chinese, csvFile, expect, recentReadings, saying, test, timeZone } from './app.ts';

test.describe('where the browser lets nothing be stored', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
  });

  test('the app says so, and what to do', async ({ app, page }) => {
    await page.goto('/');
    await expect(app.heading(app.words.app.blocked.title)).toBeVisible();
    await expect(page.getByText(app.words.app.blocked.todo)).toBeVisible();
    await expect(app.button(app.words.app.blocked.reload)).toBeVisible();
  });

  test.describe(() => {
    test.use({ locale: 'zh-CN' });
    test('it says so in Chinese too', async ({ page }) => {
      const app = new App(page, chinese);
      await page.goto('/');
      await expect(app.heading(app.words.app.blocked.title)).toBeVisible();
      await expect(page.getByText(app.words.app.blocked.todo)).toBeVisible();
    });
  });
});

/** From now on, or no longer, every write finds the device full, as a browser reports it. */
async function fillDevice(page: Page, full: boolean): Promise<void> {
  await page.evaluate((full) => {
    const stores = IDBObjectStore.prototype;
    const writes = (
      Object.assign(window, {
        writes: (window as Partial<Full>).writes ?? { add: stores.add, put: stores.put },
      }) as Full
    ).writes;
    const refuse = () => {
      throw new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError');
    };
    stores.add = full ? refuse : writes.add;
    stores.put = full ? refuse : writes.put;
  }, full);
}

interface Full {
  readonly writes: Pick<IDBObjectStore, 'add' | 'put'>;
}

test('on a full device nothing that was stored is lost, and what cannot be stored is said', async ({ app, page }) => {
  const { errors } = app.words;
  await app.welcome('import');
  await app.import(csvFile('stored.csv', plainFile(recentReadings({ days: 1, minutesAgo: 2000 }), timeZone)));
  await fillDevice(page, true);

  await test.step('a value that cannot be stored stays in the line', async () => {
    await app.quickLine().fill('71.4 kg');
    await app.quickLine().press('Enter');
    await expect(app.alert()).toHaveText(errors.storageFull);
    await expect(app.quickLine()).toHaveValue('71.4 kg');
    await app.quickLine().fill('');
  });

  await test.step('an import stores all or nothing', async () => {
    await app.button(app.words.import.another).click();
    await app.choose(csvFile('more.csv', plainFile(recentReadings({ days: 1 }), timeZone)));
    await app.button(saying(app.words.import.preview.confirm_other)).click();
    await expect(app.alert()).toHaveText(errors.storageFull);
  });

  await test.step('the earlier day is still there, and storing works again with room', async () => {
    await app.goTo('today');
    await expect(page.getByText(/288 sensor readings/)).toBeVisible();
    await fillDevice(page, false);
    await app.quickLine().fill('71.4 kg');
    await app.quickLine().press('Enter');
    await expect(page.getByText(/71\.4 kg saved/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/288 sensor readings and 1 logged value/)).toBeVisible();
  });
});
