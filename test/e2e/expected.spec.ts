import AxeBuilder from '@axe-core/playwright';
import { expect, saying, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';

// Forecasts from little data need no backend of any kind.
test.use({ launchOptions: withoutWebGpu });

const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

test('a workout is expected before its heart rate is known, and held against it when it is', async ({ app, page }) => {
  const { expected: words, kinds, common } = app.words;
  await app.welcome('demo');
  await app.quickLine().fill('ran 31 min 5 km');
  await app.quickLine().press('Enter');
  const card = page.getByRole('status', { name: words.logged.title });
  await expect(card).toContainText(saying(words.half));
  await expect(card).toContainText('13 people');
  await expect(card).not.toContainText(words.place.usual);
  await card.getByRole('button', { name: words.logged.close }).click();
  await expect(card).toBeHidden();

  // The watch's number comes later.
  await app.goTo('record');
  const entry = page
    .getByRole('main')
    .getByRole('button', { name: /Workout Running/ })
    .first();
  await entry.click();
  await expect(app.dialog()).toContainText(saying(words.ninety));
  await app.dialog().getByRole('button', { name: common.edit }).click();
  const rate = app.dialog().getByLabel(kinds.fields.workout.averageHeartRate);
  if (!(await rate.isVisible())) await app.dialog().getByText(app.words.log.more, { exact: true }).click();
  await rate.fill('215');
  await app.dialog().getByRole('button', { name: common.save }).click();
  await app.dialog().waitFor({ state: 'hidden' });
  await page
    .getByRole('main')
    .getByRole('button', { name: /Workout Running.*215/ })
    .first()
    .click();
  await expect(app.dialog()).toContainText(words.titleAfter);
  await expect(app.dialog()).toContainText(words.place.above);
  await app.dialog().getByText(words.how).click();
  await expect(app.dialog()).toContainText(words.said.foretold);
  await app.closeDialog();

  // It stands in the track record, and without a network as well.
  await app.readyOffline();
  await page.context().setOffline(true);
  await page.goto('/me/expected');
  const workouts = page.getByRole('article', { name: words.packs.name['workout-heart-rate'] });
  await expect(workouts).toContainText('1 held against what came');
  await expect(page.getByRole('article')).toHaveCount(6);
  await page.context().setOffline(false);
});

test('what is usual of the cuff shows only to who asks, and afterwards how the reading lies to it', async ({
  app,
  page,
}) => {
  const { expected: words, kinds, common } = app.words;
  await app.welcome('demo');
  await page.goto('/?log=bloodPressure');
  const show = app.dialog().getByRole('button', { name: words.pressure.show });
  await show.waitFor();
  await expect(app.dialog()).not.toContainText(saying(words.half));
  await show.click();
  await expect(app.dialog()).toContainText(saying(words.ninety));
  await app.dialog().getByRole('textbox', { name: kinds.fields.bloodPressure.systolic }).fill('168');
  await app.dialog().getByRole('textbox', { name: kinds.fields.bloodPressure.diastolic }).fill('104');
  await app.dialog().getByRole('button', { name: common.save }).click();
  await expect(page.getByRole('status', { name: words.logged.title })).toContainText(words.place.above);
});

test('a day shows each meal, workout and night against what was to be expected; axe finds nothing', async ({
  app,
  page,
}) => {
  const { expected: words } = app.words;
  await app.welcome('demo');
  const yesterday = new Date(Date.now() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/record/day/${yesterday}`);
  await expect(page.getByRole('article', { name: words.night.title })).toBeVisible();
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(3);
  const onDay = await new AxeBuilder({ page }).withTags(levels).analyze();
  await page.goto('/me/expected');
  await expect(page.getByRole('article')).toHaveCount(6);
  const onPacks = await new AxeBuilder({ page }).withTags(levels).analyze();
  expect([...onDay.violations, ...onPacks.violations].map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
});
