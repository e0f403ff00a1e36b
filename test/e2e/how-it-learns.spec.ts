import { expect, packInUse, saying, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';

// Every method on every stretch is long on a WebGPU that is calculated on the processor; the main path goes there.
test.use({ launchOptions: withoutWebGpu });

test('a person watches a model learn from their readings, and compares every method on their record', async ({
  app,
  page,
  request,
}) => {
  test.slow();
  const { learning, forecast, methods, common } = app.words;
  await app.welcome('demo');
  await app.goToLearning();
  await expect(page).toHaveURL(/\/me\/learning$/);

  await test.step('the inner loop is drawn, said and listed, all by keyboard', async () => {
    await app.button(learning.trace.start).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('figure', { name: learning.trace.ahead60 })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText(saying(learning.trace.sentence_other))).toHaveCount(2);
    await page.getByText(learning.trace.asTable).focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: saying(learning.trace.caption) });
    await expect(table.getByRole('row', { name: learning.trace.begin })).toContainText(/\d/);
    expect(await table.getByRole('row').count()).toBeGreaterThan(3);
  });

  await test.step('every method is judged on the record, and one of them is in use', async () => {
    await app.button(forecast.winner.usual).click();
    const table = page.getByRole('table', { name: saying(forecast.winner.caption_other) });
    await expect(table.getByText(forecast.winner.inUse)).toHaveCount(1, { timeout: 90_000 });
    const usual = await table.getByRole('row').count();
    await app.button(forecast.winner.all).click();
    await app.button(common.cancel).click();
    await expect(page.getByText(learning.run.cancelled)).toBeVisible();
    await expect(table.getByRole('row')).toHaveCount(usual);
    await app.button(forecast.winner.all).click();
    await expect.poll(() => table.getByRole('row').count(), { timeout: 300_000 }).toBeGreaterThan(usual);
    await expect(table.getByText(methods.lastValue.what)).toBeVisible();
  });

  await test.step('the pack says whom it was learned from, and its card is there to read', async () => {
    await expect(page.getByText(packInUse.id, { exact: true })).toBeVisible();
    const card = await page.getByRole('link', { name: learning.pack.card }).getAttribute('href');
    expect(await (await request.get(card as string)).text()).toMatch(/^# glucose/);
  });
});

test('too few readings are told, with what is there and what is needed', async ({ app, page }) => {
  await app.welcome('log');
  await app.closeDialog();
  await app.quickLine().fill('6.4 mmol');
  await app.quickLine().press('Enter');
  await expect(app.quickLine()).toHaveValue('');
  await app.goToLearning();
  await app.button(app.words.learning.trace.start).click();
  await expect(page.getByText(saying(app.words.learning.run.tooFew))).toBeVisible({ timeout: 60_000 });
});
