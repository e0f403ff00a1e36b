import { type App, expect, saying, test } from './app.ts';

/** Mornings 138/86 and 134/84, evenings 128/80 and 126/78; the first day is 20 higher and does not count. */
const pairs = {
  '07:05': [
    [138, 86],
    [134, 84],
  ],
  '20:10': [
    [128, 80],
    [126, 78],
  ],
} as const;
/** In the zone of the tests. */
const at = (day: number, time: string) => new Date(`2026-03-${String(2 + day).padStart(2, '0')}T${time}:00+08:00`);

async function measure(app: App, day: number): Promise<void> {
  for (const [time, readings] of Object.entries(pairs))
    for (const [index, [systolic, diastolic]] of readings.entries()) {
      await app.page.clock.setFixedTime(at(day, time).getTime() + index * 60_000);
      const line = `${systolic + (day === 0 ? 20 : 0)}/${diastolic}`;
      await app.quickLine().fill(line);
      await app.quickLine().press('Enter');
      await expect(app.quickLine()).toHaveValue('');
    }
}

test('a week typed in at home, from its beginning to where its average lies', async ({ app, page }) => {
  test.slow();
  const { pressure, profile } = app.words;
  await page.clock.setFixedTime(at(0, '06:50'));
  await app.welcome('log');
  await app.closeDialog();
  await page.goto('/plan/pressure');

  await test.step('it begins, and says what comes first', async () => {
    await app.button(pressure.week.begin).click();
    await expect(app.heading(saying(pressure.week.now.morning_other))).toBeVisible();
  });

  await test.step('three days are no result, and no reading is in a category', async () => {
    for (const day of [0, 1, 2]) await measure(app, day);
    await expect(app.heading(pressure.week.later.morning)).toBeVisible();
    await expect(page.getByText(saying(pressure.week.missing.days))).toBeVisible();
    await expect(page.getByText(pressure.category.none.week)).toBeVisible();
  });

  await test.step('it goes on after two days without readings and a reload', async () => {
    await page.clock.setFixedTime(at(5, '06:50'));
    await page.reload();
    for (const day of [5, 6, 7, 8]) await measure(app, day);
    await expect(app.heading(pressure.week.full)).toBeVisible();
    await expect(page.getByText(saying(pressure.week.bridged_other))).toContainText('2');
  });

  await test.step('the first day is left out of the averages', async () => {
    // (138 + 134) / 2 over (86 + 84) / 2, (128 + 126) / 2 over (80 + 78) / 2, and the middle: 131.5 over 82.
    await expect(page.getByText('136/85', { exact: true }).last()).toBeVisible();
    await expect(page.getByText('127/79', { exact: true }).last()).toBeVisible();
    await expect(page.getByText('132/82', { exact: true })).toBeVisible();
  });

  await test.step('once a guideline is chosen, its word stands there', async () => {
    await expect(page.getByText(pressure.category.assumed)).toBeVisible();
    await page.getByRole('link', { name: pressure.category.profile }).click();
    await page.getByText(profile.guideline.accAha).click();
    await expect(page.getByRole('radio', { name: profile.guideline.accAha })).toBeChecked();
    await page.goto('/plan/pressure');
    await expect(page.getByText(pressure.category.word.accAha.stage1, { exact: true }).first()).toBeVisible();
  });
});
