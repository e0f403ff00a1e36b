import { expect, saying, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';
import { Person, rowsOf } from './person.ts';

// Nothing of this is calculated on a GPU.
test.use({ launchOptions: withoutWebGpu });

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The home week by hand: the newest seven days with readings, the first of them left out. */
function homeWeek(files: Parameters<typeof rowsOf>[0]): string {
  const rows = rowsOf(files, 'bloodPressure.csv');
  const dayOf = (row: Record<string, string>) => row.time?.slice(0, 10) ?? '';
  const days = [...new Set(rows.map(dayOf))].slice(-6);
  const counted = rows.filter((row) => days.includes(dayOf(row)));
  const of = (column: string) => Math.round(mean(counted.map((row) => Number(row[column]))));
  return `${of('systolic_mmhg')}/${of('diastolic_mmhg')}`;
}

test('high blood pressure: what was well set rises, and the plan says to talk about it, with the readings behind it', async ({
  app,
  page,
}) => {
  const person = new Person(app, 'hypertension');
  const { plan, pressure } = app.words;
  const { before, after } = await person.measured();
  const [low, high] = [homeWeek(before), homeWeek([...after])];

  await test.step('an empty record, then fifty days', () => person.begin(before));
  await test.step('the average lies below the line, and nothing is said about it', async () => {
    await page.goto('/plan/pressure');
    await expect(page.getByText(low, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(pressure.category.word.esc.elevated, { exact: true }).first()).toBeVisible();
    await person.openPlan();
    await expect(page.getByRole('article')).toHaveCount(3);
    await expect(person.card(plan.suggestion.talkAboutPressure.title)).toBeHidden();
  });

  await test.step('nine days more', () => person.liveOn(after));
  await test.step('the plan is another one, and says since when and by how much', async () => {
    await person.openPlan();
    const card = person.card(plan.suggestion.talkAboutPressure.title);
    await expect(card).toContainText(saying(plan.figure.homeWeekAverage.replace('{{value}}', high)));
    await expect(page.getByRole('article')).toHaveCount(3);
    const change = person.change(plan.history.entered.figure, plan.suggestion.talkAboutPressure.title);
    await expect(change).toContainText(`from ${low.split('/')[0]} mmHg to ${high.split('/')[0]} mmHg`);
  });
  await test.step('it opens to its readings and to the page where the number is made', async () => {
    const card = person.card(plan.suggestion.talkAboutPressure.title);
    await card.getByText(plan.more).click();
    await expect(card).toContainText('McEvoy et al. 2024');
    const reading = card.getByRole('link', { name: / · / }).first();
    const value = (await reading.innerText()).split(' ')[0] ?? '';
    await reading.click();
    await expect(page).toHaveURL(/\/record\/day\/2026-03-1/);
    await expect(page.getByRole('main').getByText(value).first()).toBeVisible();
    await person.openPlan();
    await card.getByRole('link', { name: high }).click();
    await expect(page.getByText(high, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(pressure.category.word.esc.hypertension, { exact: true }).first()).toBeVisible();
  });
});
