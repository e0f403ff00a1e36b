import { readFileSync } from 'node:fs';
import { type App, csvFile, expect, saying, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';

test.use({ launchOptions: withoutWebGpu });

const passphrase = 'correct horse battery';

async function log(app: App, text: string): Promise<void> {
  await app.quickLine().fill(text);
  await app.quickLine().press('Enter');
  // Empty once it is stored; the notice may be that of the value before.
  await expect(app.quickLine()).toHaveValue('');
}

async function goToSafety(app: App): Promise<void> {
  await app.goTo('me');
  await app.page.getByRole('main').getByRole('link', { name: app.words.me.data.safety }).click();
  await app.heading(app.words.safety.title).waitFor();
}

async function typeTwice(app: App, first: string): Promise<void> {
  await app.page.getByLabel(first, { exact: true }).fill(passphrase);
  await app.page.getByLabel(app.words.safety.lock.repeat, { exact: true }).fill(passphrase);
}

async function setPassphrase(app: App): Promise<void> {
  const { lock } = app.words.safety;
  await app.button(lock.set).click();
  await typeTwice(app, lock.fresh);
  await app.page.getByLabel(lock.understood).check();
  await app.button(lock.set).click();
  await expect(app.page.getByText(lock.onText)).toBeVisible();
}

/** Every row of every table, as it lies on the disk. */
const rawRows = (app: App): Promise<string> =>
  app.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('attune');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows: unknown[] = [];
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      rows.push(...request.result);
    }
    database.close();
    return JSON.stringify(rows, (_, value) =>
      value instanceof Uint8Array ? String.fromCharCode(...value.subarray(0, 4000)) : value,
    );
  });

test('a passphrase closes the record: nothing is shown or readable before it is given, a wrong one opens nothing', async ({
  app,
  page,
}) => {
  const { unlock } = app.words.safety;
  await app.welcome('log');
  await app.closeDialog();
  await log(app, '187/93 71');
  await goToSafety(app);
  await setPassphrase(app);
  expect(await rawRows(app)).not.toMatch(/systolic|\b187\b/);

  await page.reload();
  await expect(app.heading(unlock.title)).toBeVisible();
  await expect(page.getByText('187')).toHaveCount(0);
  await page.getByLabel(unlock.passphrase, { exact: true }).fill('wrong');
  await app.button(unlock.action).click();
  await expect(app.alert()).toHaveText(app.words.errors.wrongPassphrase);
  await page.getByLabel(unlock.passphrase, { exact: true }).fill(passphrase);
  await app.button(unlock.action).click();
  await app.goTo('record');
  await expect(page.getByRole('button', { name: /187\/93/ })).toBeVisible();

  await goToSafety(app);
  await app.button(app.words.safety.lock.now).click();
  await expect(app.heading(unlock.title)).toBeVisible();
});

test('a protected backup brings the record back after everything was erased', async ({ app, page }) => {
  const { backup, restore } = app.words.safety;
  await app.welcome('log');
  await app.closeDialog();
  await log(app, '131/84 66');
  await log(app, '71.4 kg');
  await goToSafety(app);
  await page.getByLabel(backup.protect).check({ force: true });
  await typeTwice(app, backup.passphrase);
  const download = page.waitForEvent('download');
  await app.button(backup.save).click();
  const path = await (await download).path();
  const content = readFileSync(path);
  expect(content.toString('latin1')).not.toContain('systolic');
  await expect(page.getByText(saying(backup.last)).first()).toBeVisible();

  await app.goTo('me');
  await app.button(app.words.me.erase.action).click();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: app.words.me.erase.confirm, exact: true }).click();
  await reloaded;
  await app.welcome('import');
  await app.choose({ name: 'attune.attune', mimeType: 'application/octet-stream', buffer: content });
  await page.getByLabel(backup.passphrase, { exact: true }).fill('wrong');
  await app.button(restore.open).click();
  await expect(app.alert()).toHaveText(app.words.errors.wrongPassphrase);
  await page.getByLabel(backup.passphrase, { exact: true }).fill(passphrase);
  await app.button(restore.open).click();
  await app.button(restore.confirm).click();
  // Its person is the active one now, and the app goes to that record.
  await expect(page.getByText(saying(restore.doneNotice_other))).toBeVisible();
  await expect(page.getByText('131/84')).toBeVisible();
  await expect(page.getByText('71.4')).toBeVisible();
});

test('a damaged backup changes nothing and says so', async ({ app }) => {
  await app.welcome('import');
  await app.choose(
    csvFile(
      'broken.attune',
      '{"format":"attune-backup","version":1,"createdAt":"2026-03-20T12:00:00Z","key":null}\nnothing',
    ),
  );
  await expect(app.alert()).toHaveText(app.words.errors.backupDamaged);
});

test('the record goes along as a table that Import reads back', async ({ app, page }) => {
  const { take } = app.words.safety;
  await app.welcome('log');
  await app.closeDialog();
  await log(app, '131/84 66');
  await goToSafety(app);
  await page.getByLabel(take.kind).selectOption({ label: app.words.kinds.bloodPressure });
  const download = page.waitForEvent('download');
  await app.button(take.csv).click();
  const table = readFileSync(await (await download).path(), 'utf8');
  expect(table).toContain('131,84,66');
  await app.goTo('record');
  await page.getByRole('main').getByRole('link', { name: app.words.record.import }).click();
  await app.choose(csvFile('blood-pressure.csv', table));
  await expect(page.getByText(app.words.import.preview.nothingNew)).toBeVisible();
});
