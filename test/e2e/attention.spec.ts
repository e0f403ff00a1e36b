import { expect, test } from './app.ts';

test('what asks for something now stands on Today, each with its reading, and goes when it is taken back', async ({
  app,
  page,
}) => {
  const { attention, common, log } = app.words;
  await app.welcome('log');
  await app.closeDialog();
  const logged = async (line: string) => {
    await app.quickLine().fill(line);
    await app.quickLine().press('Enter');
    const unusual = app.button(log.saveAnyway);
    await expect(app.quickLine().and(page.locator('[value=""]')).or(unusual)).toBeVisible();
    if (await unusual.isVisible()) await unusual.click();
    await expect(app.quickLine()).toHaveValue('');
  };
  await logged('48 mg/dL');
  await logged('spo2 89%');
  await logged('pulse 135');
  await logged('40.1 °C');
  for (const code of ['veryLowGlucose', 'veryLowOxygen', 'veryFastPulse', 'highFever'] as const)
    await expect(app.heading(attention.flag[code].title)).toBeVisible();
  const fever = page.getByRole('status').filter({ hasText: attention.flag.highFever.title });
  await expect(fever.getByText(attention.severity.soon, { exact: true })).toBeVisible();
  await expect(fever.getByRole('link', { name: /40\.1/ })).toHaveAttribute('href', /\/record\/day\//);
  await app.alert().filter({ hasText: '40.1' }).getByRole('button', { name: common.undo }).click();
  await expect(app.heading(attention.flag.highFever.title)).toBeHidden();
});

test('a severe reading leads through symptoms and repetition, on every screen and after a reload', async ({
  app,
  page,
}) => {
  const { attention } = app.words;
  await app.welcome('log');
  await app.closeDialog();
  await app.goTo('record');
  await app.quickLine().fill('185/122 88');
  await app.quickLine().press('Enter');
  await expect(app.heading(attention.severe.title)).toBeVisible();
  await app.button(attention.severe.yes).click();
  await expect(app.heading(attention.severe.emergencyTitle)).toBeVisible();
  await page.reload();
  await expect(page.getByText(attention.severe.ask)).toBeVisible();
  await app.button(attention.severe.no).click();
  await page.getByRole('link', { name: attention.severe.measure }).click();
  await expect(app.heading(app.words.pressureSession.title)).toBeVisible();
});
