import { readFileSync } from 'node:fs';
import { expect, saying, test } from './app.ts';

test('glucose of the demo: time in ranges, a figure’s origin, a day, an alert before a low, and reminders', async ({
  app,
  page,
}) => {
  const words = app.words.glucose;
  // Always the same hour of the day: one that has just begun has no course yet, and alerts depend on it.
  const shanghai = 8 * 3_600_000;
  const midnight = Math.floor((Date.now() + shanghai) / 86_400_000) * 86_400_000 - shanghai;
  await page.clock.setSystemTime(midnight - 4 * 3_600_000);
  await app.welcome('demo');
  await page.goto('/plan/glucose');
  await expect(app.heading(words.title)).toBeVisible();

  // The usual day says in words what it draws, and every figure opens to its formula and source.
  await expect(page.getByRole('figure', { name: saying(words.profile.title) })).toBeVisible();
  await page.getByText(words.figures.managementIndicator.name, { exact: true }).click();
  await expect(page.getByText(words.figures.managementIndicator.formula)).toBeVisible();
  await expect(page.getByText(/Bergenstal/)).toBeVisible();

  // Another period is another count of readings.
  const counted = page.getByText(saying(words.readings_other)).first();
  const before = await counted.textContent();
  await page.getByText('30 days', { exact: true }).click();
  await expect(counted).not.toHaveText(before ?? '');

  // Alerts are tried on the past first, and only then can be turned on.
  const alerts = page.getByRole('region', { name: words.alerts.title });
  const find = alerts.getByRole('button', { name: words.alerts.find });
  await find.waitFor();
  await expect(alerts.getByText(words.alerts.on, { exact: true })).toHaveCount(0);
  await find.click();
  // How many depends on the hour up to which the past goes.
  const falseAlarms = alerts.getByText(saying(words.alerts.false_other));
  await expect(falseAlarms.or(alerts.getByText(saying(words.alerts.false_one)))).toBeVisible({ timeout: 90_000 });
  await alerts.getByText(words.alerts.on, { exact: true }).first().click();
  await expect(alerts.getByText(saying(words.alerts.since))).toBeVisible();

  // A reading just above the limit brings an alert, over any screen; it is kept, still open.
  await app.goTo('record');
  await page.keyboard.press('/');
  await page.keyboard.type('4.0');
  await page.keyboard.press('Enter');
  const alert = app.alert().filter({ hasText: words.alert.title });
  await expect(alert).toBeVisible({ timeout: 60_000 });
  await alert.getByRole('button', { name: words.alert.close }).click();
  await expect(alert).toHaveCount(0);
  await page.goBack();
  await expect(alerts.getByText(words.alerts.outcome.open)).toBeVisible();

  // The calendar's file has four daily times and nothing of the record.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.reminders.save }).click();
  const calendar = readFileSync(await (await download).path(), 'utf8');
  expect(calendar.match(/RRULE:FREQ=DAILY/g)).toHaveLength(4);

  // Each day leads to the whole of it, with the forecasts that were made.
  const days = page.getByRole('region', { name: words.days.title });
  await days.getByRole('link').first().click();
  await expect(page.getByText(app.words.record.day.forecastsAsTable)).toBeVisible();
});
