import { App, chinese, expect, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';

test.use({ launchOptions: withoutWebGpu });

test('a sentence is understood with its time before it is saved, and opens to all that is known of it', async ({
  app,
  page,
}) => {
  await app.welcome('log');
  await app.closeDialog();
  await app.quickLine().fill('took metformin 500 mg yesterday at 8:00');
  await expect(page.getByText('Metformin, 500 mg')).toBeVisible();
  await expect(page.getByText('yesterday 8:00')).toBeVisible();
  await app.quickLine().press('Enter');
  await app.button(app.words.common.undo).waitFor();
  await app.quickLine().fill('4u');
  await app.button('Insulin 4 units, basal').click();
  await app.goTo('record');
  await page
    .getByRole('main')
    .getByRole('button', { name: /Metformin/ })
    .click();
  await expect(app.dialog().getByText(app.words.record.details.source.manual)).toBeVisible();
  await app.dialog().getByRole('button', { name: app.words.common.edit }).click();
  await app.dialog().getByLabel(app.words.kinds.fields.medication.dose).fill('850 mg');
  await app.dialog().getByRole('button', { name: app.words.common.save }).click();
  await expect(page.getByRole('main').getByText('850 mg')).toBeVisible();
  await expect(page.getByRole('main').getByText('basal')).toBeVisible();
});

test('a form of several fields keeps tags and a comment, and offers the same again', async ({ app, page }) => {
  await app.welcome('log');
  await app.closeDialog();
  const { log, kinds, common } = app.words;
  await page.goto('/?log=sleep');
  await app.dialog().getByLabel('Asleep, hours').fill('7');
  await app.dialog().getByLabel('Asleep, minutes').fill('30');
  await app.dialog().getByText(log.more, { exact: true }).click();
  await app.dialog().getByLabel(log.tags).fill('late dinner, travel');
  await app.dialog().getByLabel(log.comment).fill('woke twice');
  await app.dialog().getByRole('button', { name: common.save }).click();
  await expect(app.dialog()).toBeHidden();
  await page.goto('/?log=sleep');
  await app.dialog().getByRole('button', { name: log.repeat }).click();
  await expect(app.dialog().getByLabel('Asleep, hours')).toHaveValue('7');
  await app.closeDialog();
  await page.goto('/?log=mood');
  await app.dialog().getByText(kinds.moods['4'], { exact: true }).click();
  await app.dialog().getByRole('button', { name: common.save }).click();
  await expect(app.dialog()).toBeHidden();
  await app.goTo('record');
  await expect(page.getByText('#late dinner · #travel · woke twice')).toBeVisible();
  await expect(page.getByText('7 h 30')).toBeVisible();
});

test('two people on one device see nothing of each other; one is deleted by name', async ({ app, page }) => {
  const { profile, common, kinds } = app.words;
  await app.welcome('log');
  await app.closeDialog();
  await app.quickLine().fill('71.2 kg');
  await app.quickLine().press('Enter');
  await app.button(common.undo).waitFor();
  await page.goto('/me/profile');
  await app.button(profile.people.add).click();
  await app.dialog().getByLabel(profile.people.name).fill('Ada');
  await app.dialog().getByRole('button', { name: profile.people.create }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Ada' })).toBeVisible();
  await app.goTo('record');
  await expect(app.heading(app.words.record.empty.title)).toBeVisible();
  await page.goto('/me/profile');
  await app.button(profile.delete.action).click();
  const confirm = app.dialog().getByRole('button', { name: profile.delete.confirm });
  await expect(confirm).toBeDisabled();
  await app.dialog().getByRole('textbox').fill('Ada');
  await confirm.click();
  await page.getByText('Ada was deleted.').waitFor();
  await app.goTo('record');
  await expect(page.getByRole('main').getByText(kinds.weight)).toBeVisible();
});

test.describe(() => {
  test.use({ locale: 'zh-CN' });
  test('a Chinese sentence is kept on the evening it names', async ({ page }) => {
    const app = new App(page, chinese);
    await app.welcome('log');
    await app.closeDialog();
    await app.quickLine().fill('昨天晚上8点 血压 120/80');
    await expect(page.getByText('昨天 20:00')).toBeVisible();
    await app.quickLine().press('Enter');
    await app.goTo('record');
    await expect(app.heading(app.words.record.yesterday)).toBeVisible();
    await expect(page.getByRole('main').getByText('120/80')).toBeVisible();
  });
});
