import { App, chinese, expect, test } from './app.ts';

test('a slash brings the cursor into the quick line, on every place', async ({ app, page }) => {
  await app.welcome('log');
  await app.closeDialog();
  await app.quickLine().waitFor();
  for (const place of ['record', 'forecast', 'me', 'today'] as const) {
    await app.goTo(place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('/');
    await expect(app.quickLine()).toBeFocused();
    await page.keyboard.press('/');
    await expect(app.quickLine()).toHaveValue('');
    await app.quickLine().blur();
  }
});

test.describe(() => {
  // The code of the place comes from the network and at its time, not ahead of it.
  test.use({ serviceWorkers: 'block' });
  test('a place that comes late does not take the cursor from what is being typed', async ({ app, page }) => {
    await app.welcome('log');
    await app.closeDialog();
    await app.quickLine().waitFor();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await released;
      await route.continue();
    });
    await app.goTo('forecast');
    await page.keyboard.press('/');
    await page.keyboard.type('120/');
    await expect(page).toHaveURL(/forecast/);
    await expect(app.heading(app.words.forecast.title)).toHaveCount(0);
    release();
    await expect(page.getByRole('heading', { level: 1, name: app.words.forecast.title })).toBeVisible();
    await page.keyboard.type('80');
    await expect(app.quickLine()).toHaveValue('120/80');
  });
});

test('what was typed is shown as understood, saved on Enter, and can be taken back', async ({ app, page }) => {
  await app.welcome('log');
  await app.closeDialog();
  await app.quickLine().waitFor();
  await page.keyboard.press('/');
  for (const [typed, saved] of [
    ['120/80 72', /Blood pressure 120\/80.*72/],
    ['5.6 mmol', /Glucose 5\.6/],
    ['98 mg/dl', /Glucose 5\.4/],
    ['71.2 kg', /Weight 71\.2 kg/],
  ] as const) {
    await page.keyboard.type(typed);
    await expect(page.getByText(app.words.log.quick.enter)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(saved).first()).toBeVisible();
    await expect(app.quickLine()).toHaveValue('');
    await expect(app.quickLine()).toBeFocused();
  }
  await app.goTo('record');
  await expect(page.getByText('71.2 kg').first()).toBeVisible();
  await app.alert().filter({ hasText: '71.2 kg' }).getByRole('button', { name: app.words.common.undo }).click();
  await expect(page.getByRole('main').getByText('71.2 kg')).toHaveCount(0);
});

test('a value that no body can have is refused', async ({ app, page }) => {
  await app.welcome('log');
  await app.closeDialog();
  await app.quickLine().fill('62 °C');
  await app.quickLine().press('Enter');
  await expect(app.quickLine()).toHaveValue('62 °C');
  await expect(app.button(app.words.log.quick.save)).toBeHidden();
  await expect(page.getByText(/can only lie between/)).toBeVisible();
});

test('a severe blood pressure brings what to do next, until it is taken back', async ({ app, page }) => {
  await app.welcome('log');
  await app.closeDialog();
  await app.quickLine().fill('185/122 88');
  await app.quickLine().press('Enter');
  const advice = page.getByText(app.words.attention.severe.ask);
  await expect(advice).toBeVisible();
  await app.button(app.words.common.undo).click();
  await expect(advice).toBeHidden();
});

test.describe(() => {
  test.use({ locale: 'zh-CN' });
  test('it understands Chinese', async ({ page }) => {
    const app = new App(page, chinese);
    await app.welcome('log');
    await app.closeDialog();
    await app.quickLine().fill('血压 120/80 心率 72');
    await app.quickLine().press('Enter');
    await expect(app.button(app.words.common.undo)).toBeVisible();
    await app.goTo('record');
    await expect(page.getByText('120/80').first()).toBeVisible();
  });
});
