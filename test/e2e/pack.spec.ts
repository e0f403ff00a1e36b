import { readFileSync } from 'node:fs';
import { expect, packInUse, recentClarityFile, test } from './app.ts';

const weights = readFileSync(`models/${packInUse.weights.path}`);

/** The same length, one bit of another value. */
function tampered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const last = copy.length - 1;
  copy[last] = (copy[last] ?? 0) ^ 1;
  return copy;
}

// The pack comes straight from the network, so that the tests can alter it on its way.
test.use({ serviceWorkers: 'block' });

for (const [how, body] of [
  ['tampered with', tampered(weights)],
  ['truncated', weights.subarray(0, weights.length / 2)],
] as const) {
  test(`a pack that was ${how} on its way is not used; the readings stay, and a sound pack works`, async ({
    app,
    page,
  }) => {
    const { errors, common } = app.words;
    await page.route('**/weights.safetensors', (route) => route.fulfill({ body }));
    await app.welcome('import');
    await app.import(recentClarityFile({ days: 2 }));
    await app.goTo('forecast');
    await expect(app.alert()).toContainText(errors.packTampered);
    await expect(app.forecastPicture()).toBeHidden();
    await app.button(app.words.forecast.personal.start).click();
    await expect(app.alert().filter({ hasText: errors.packTampered })).toHaveCount(2);

    await app.goTo('today');
    await expect(page.getByText(/576 sensor readings/)).toBeVisible();
    await page.unroute('**/weights.safetensors');
    await app.goTo('forecast');
    await expect(app.forecastPicture().or(app.button(common.retry)).first()).toBeVisible();
    if (await app.button(common.retry).isVisible()) await app.button(common.retry).click();
    await expect(app.forecastPicture()).toBeVisible();
  });
}

test('a pack that cannot be fetched is said so, and tried again', async ({ app, page }) => {
  await page.route('**/models/**', (route) => route.abort());
  await app.welcome('import');
  await app.import(recentClarityFile({ days: 2 }));
  await app.goTo('forecast');
  await expect(app.alert()).toContainText(app.words.errors.packUnavailable);
  await page.unroute('**/models/**');
  await app.button(app.words.common.retry).click();
  await expect(app.forecastPicture()).toBeVisible();
});
