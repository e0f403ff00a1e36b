import { chinese, expect, inChinese, saying, test } from './app.ts';

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length;

const reports = [
  ['/report/pressure', 'pressure'],
  ['/report/glucose', 'glucose'],
  ['/report/summary', 'summary'],
] as const;

test('each page for a doctor is one page, on A4 and on Letter, in both languages', async ({ app, page }) => {
  await app.welcome('demo');
  const inBoth = async (words: typeof app.words) => {
    for (const [address, name] of reports) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: words.report[name].title })).toBeVisible();
      await expect(page.getByText(words.report.whatItIs)).toBeVisible();
      for (const paper of ['A4', 'Letter']) {
        await page.getByText(paper, { exact: true }).click();
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        expect(pagesOf(pdf), `${name} on ${paper}`).toBe(1);
      }
    }
  };
  await inBoth(app.words);
  await page.goto('/me');
  await page.getByText(inChinese, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await inBoth(chinese);
});

test('a page for a doctor without readings says so, and a period is chosen before printing', async ({ app, page }) => {
  await app.welcome('log');
  await page.goto('/report/pressure');
  await expect(page.getByText(app.words.report.pressure.nothing)).toBeVisible();
  await page.goto('/report/glucose');
  await expect(page.getByText(app.words.report.glucose.nothing)).toBeVisible();
  await page.goto('/report/summary');
  await expect(page.getByText(app.words.report.summary.nothing)).toBeVisible();
});

test('exercise and food of the demo: what is next, the week, own meals again, and what a change would do', async ({
  app,
  page,
}) => {
  const { exercise, food } = app.words;
  await app.welcome('demo');
  await page.goto('/plan/exercise');
  await expect(app.heading(exercise.title)).toBeVisible();
  const zones = page.getByRole('region', { name: exercise.zones.title });
  await expect(zones.getByRole('row')).toHaveCount(5);
  await zones.getByText(exercise.zones.how).click();
  await expect(zones.getByText(/Tanaka 2001/)).toBeVisible();
  await expect(
    page.getByRole('region', { name: exercise.week.title }).getByText(saying(exercise.week.ofMinutes)),
  ).toBeVisible();

  await page.goto('/plan/food');
  const again = page.getByRole('region', { name: food.again.title });
  await again.getByRole('button').first().click();
  await expect(app.alert().filter({ hasText: saying(food.again.logged) })).toBeVisible();
  await app.alert().getByRole('button', { name: app.words.common.undo }).click();
  await expect(app.alert().filter({ hasText: food.again.undone })).toBeVisible();

  const whatIf = page.getByRole('region', { name: food.whatIf.title });
  await whatIf.getByRole('button', { name: food.whatIf.ask }).click();
  await expect(whatIf.getByText(saying(food.whatIf.change.lessCarbohydrate))).toBeVisible({ timeout: 30_000 });
  await expect(whatIf.getByText(/Shukla/)).toBeVisible();
});
