import { expect, test } from './app.ts';

test('the demo person is labelled as simulated everywhere, and leaves no trace when left', async ({ app, page }) => {
  const { app: words } = app.words;
  await app.welcome('demo');
  await expect(app.forecastPicture()).toBeVisible({ timeout: 60_000 });
  for (const place of ['record', 'forecast', 'me', 'today'] as const) {
    await app.goTo(place);
    await expect(page.getByRole('complementary', { name: words.demo.label })).toBeVisible();
  }
  await app.button(words.demo.leave).first().click();
  await expect(app.heading(app.words.welcome.units.title)).toBeVisible();
  await app.welcome('log');
  await app.closeDialog();
  await expect(page.getByText(app.words.today.stored.nothing)).toBeVisible();
});
