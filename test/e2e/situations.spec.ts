import type { PersonFile } from '../people/person-files.ts';
import { expect, saying, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';
import { Person, rowsOf } from './person.ts';

// Nothing of this is calculated on a GPU.
test.use({ launchOptions: withoutWebGpu });

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The home week by hand: the newest seven days with readings, the first of them left out. */
function homeWeek(files: readonly PersonFile[]): string {
  const rows = rowsOf(files, 'bloodPressure.csv');
  const dayOf = (row: Record<string, string>) => row.time?.slice(0, 10) ?? '';
  const days = [...new Set(rows.map(dayOf))].slice(-6);
  const counted = rows.filter((row) => days.includes(dayOf(row)));
  const of = (column: string) => Math.round(mean(counted.map((row) => Number(row[column]))));
  return `${of('systolic_mmhg')}/${of('diastolic_mmhg')}`;
}

/** Percent of the newest fourteen days of sensor readings from 70 to 180 mg/dL, and below. */
function timeInRange(files: readonly PersonFile[]): { readonly inRange: string; readonly below: string } {
  const readings = rowsOf(files, 'clarity.csv').flatMap((row) => {
    const value = Number(row['Glucose Value (mg/dL)']);
    return row['Event Type'] === 'EGV'
      ? [{ time: Date.parse(`${row['Timestamp (YYYY-MM-DDThh:mm:ss)']}+08:00`), value }]
      : [];
  });
  const newest = Math.max(...readings.map(({ time }) => time));
  const recent = readings.filter(({ time }) => time > newest - 14 * 86_400_000);
  const share = (holds: (value: number) => boolean) =>
    (100 * recent.filter(({ value }) => holds(value)).length) / recent.length;
  return {
    inRange: `${Math.round(share((value) => value >= 70 && value <= 180))}%`,
    below: `${share((value) => value < 70).toFixed(1)}%`,
  };
}

test('high blood pressure: what was well set rises, and the plan says to talk about it, with the readings behind it', async ({
  app,
  page,
}) => {
  const person = new Person(app, 'hypertension');
  const { plan, pressure } = app.words;
  const { before, after } = await person.measured();
  const [low, high] = [homeWeek(before), homeWeek(after)];

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
  const talk = person.card(plan.suggestion.talkAboutPressure.title);
  await test.step('the plan is another one, and says since when and by how much', async () => {
    await person.openPlan();
    await expect(talk).toContainText(plan.figure.homeWeekAverage.replace('{{value}}', high));
    await expect(page.getByRole('article')).toHaveCount(3);
    const change = person.change(plan.history.entered.figure, plan.suggestion.talkAboutPressure.title);
    await expect(change).toContainText(`from ${low.split('/')[0]} mmHg to ${high.split('/')[0]} mmHg`);
  });
  await test.step('every suggestion opens to why it is made, this one to its readings and its average', async () => {
    await person.openEach();
    await expect(talk).toContainText('Parati et al. 2021');
    await person.followReading(talk);
    await person.openPlan();
    await talk.getByRole('link', { name: high }).click();
    await expect(page.getByText(high, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(pressure.category.word.esc.hypertension, { exact: true }).first()).toBeVisible();
  });
});

test('diabetes with a sensor: the nights become low, and the plan says to talk about them, each with its night', async ({
  app,
  page,
}) => {
  const person = new Person(app, 'diabetes');
  const { plan, glucose } = app.words;
  const { before, after } = await person.measured();
  const [good, low] = [timeInRange(before), timeInRange([...before, ...after])];
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

  await test.step('an empty record, then fifty days', () => person.begin(before));
  await test.step('little is low, and nothing is said about lows', async () => {
    await page.goto('/plan/glucose');
    await expect(row(glucose.ranges.inRange)).toContainText(good.inRange);
    await expect(row(glucose.ranges.below)).toContainText(good.below);
    await expect(row(glucose.ranges.below).getByText(glucose.ranges.met, { exact: true })).toBeVisible();
    await person.openPlan();
    await expect(page.getByRole('article')).toHaveCount(3);
    await expect(person.card(plan.suggestion.talkAboutLows.title)).toBeHidden();
  });

  await test.step('nine days more', () => person.liveOn(after));
  const talk = person.card(plan.suggestion.talkAboutLows.title);
  let nights = '';
  await test.step('the plan is another one, and says what of the nights has changed', async () => {
    await person.openPlan();
    const why = await talk.getByRole('link', { name: saying(plan.figure.nightLows) }).innerText();
    nights = /\d+$/.exec(why)?.[0] ?? '';
    const change = person.change(plan.history.entered.figure, plan.suggestion.talkAboutLows.title);
    await expect(change).toContainText(`${plan.figureName.nightLows} went from 0 to ${nights}`);
    await expect(page.getByRole('article')).toHaveCount(3);
    // Nobody who goes low at night and takes insulin is sent on a walk to lower glucose.
    await expect(person.card(plan.suggestion.walkAfterMeal.title)).toBeHidden();
  });
  await test.step('every suggestion opens to why it is made, this one to its nights and its share of the time', async () => {
    await person.openEach();
    await expect(talk).toContainText('Battelino et al. 2019');
    await person.followReading(talk);
    await person.openPlan();
    await talk.getByRole('link', { name: saying(plan.figure.nightLows) }).click();
    await expect(page.getByText(glucose.episodes.atNight_other.replace('{{count}}', nights))).toBeVisible();
    await expect(row(glucose.ranges.inRange)).toContainText(low.inRange);
    await expect(row(glucose.ranges.below)).toContainText(low.below);
    await expect(row(glucose.ranges.below).getByText(glucose.ranges.notMet, { exact: true })).toBeVisible();
  });
});

test('exercise: the resting rate is up and the night was short, and the plan takes the day easily', async ({
  app,
  page,
}) => {
  const person = new Person(app, 'training');
  const { plan, exercise, kinds } = app.words;
  const { before, after } = await person.measured();
  const rates = [before, after].map(
    (files) => rowsOf(files, 'restingHeartRate.csv').at(-1)?.resting_heart_rate_per_min ?? '',
  );
  const asleep = Number(rowsOf(after, 'sleep.csv').at(-1)?.asleep_min);
  const next = page.getByRole('region', { name: exercise.next.label });

  await test.step('an empty record, then fifty days', () => person.begin(before));
  await test.step('what the week still lacks is strength', async () => {
    await page.goto('/plan/exercise');
    await expect(next).toContainText(kinds.choices.strength);
    await expect(next).toContainText(exercise.next.reason.fewStrengthDays);
    await person.openPlan();
    await expect(person.card(plan.suggestion.strengthTwice.title)).toBeVisible();
    await expect(person.card(plan.suggestion.easyDay.title)).toBeHidden();
  });

  await test.step('nine days more', () => person.liveOn(after));
  const easy = person.card(plan.suggestion.easyDay.title);
  await test.step('an easy day is suggested in place of strength, and the history says since when', async () => {
    await person.openPlan();
    await expect(easy).toContainText(`${rates[1]} bpm`);
    await expect(easy).toContainText(`${Math.floor(asleep / 60)} h ${asleep % 60} min`);
    await expect(person.card(plan.suggestion.strengthTwice.title)).toBeHidden();
    const entered = person.change(plan.history.entered.figure, plan.suggestion.easyDay.title);
    await expect(entered).toContainText(`${plan.figureName.restingRate} went from ${rates[0]} bpm to ${rates[1]} bpm`);
    await expect(person.change(plan.history.left.figure, plan.suggestion.strengthTwice.title)).toBeVisible();
  });
  await test.step('it opens to this morning, and the next session is a light one', async () => {
    await person.openEach();
    await person.followReading(easy);
    await person.openPlan();
    await easy.getByRole('link', { name: `${rates[1]} bpm` }).click();
    await expect(next).toContainText(kinds.choices.walking);
    await expect(next).toContainText(exercise.reasons.restingRateAbove);
    await expect(next).toContainText(exercise.reasons.shortSleep);
  });
});

test('food without a sensor: meals become salty, and the plan has an eye on salt, with what others gained by less', async ({
  app,
  page,
}) => {
  const person = new Person(app, 'food');
  const { plan, food } = app.words;
  const { suggestion } = plan;
  const { before, after } = await person.measured();
  const sodium = page.getByText(/\d mg of sodium a day/);
  const amount = async () => /^[\d,]+/.exec(await sodium.innerText())?.[0] ?? '';

  await test.step('an empty record, then fifty days', () => person.begin(before));
  let usual = '';
  await test.step('meals stand against DASH, within its salt; without glucose nothing is said of responses', async () => {
    await page.goto('/plan/food');
    await expect(sodium).toContainText(saying(food.salt.within.replace('{{sodium}}', '')));
    usual = await amount();
    await expect(app.heading(food.responses.title)).toBeHidden();
    await expect(page.getByText(saying(food.groups.vegetables)).first()).toBeVisible();
  });
  await test.step('what is not for her makes room for what is', async () => {
    await person.openPlan();
    await expect(page.getByRole('article')).toHaveCount(3);
    const walk = person.card(suggestion.nextSession.title);
    const backup = person.card(suggestion.takeBackup.title);
    const unwanted = (await walk.isVisible()) ? [walk, backup] : [backup, walk];
    for (const card of unwanted) {
      await card.getByRole('button', { name: plan.answer.notForMe }).click();
      await expect(card).toBeHidden();
    }
    await expect(person.card(suggestion.vegetablesAndFruit.title)).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(2);
    // The plan is drawn anew, and not only shown without them.
    for (const { title } of [suggestion.nextSession, suggestion.takeBackup])
      await expect(person.change(plan.history.left.notForMe, title)).toBeVisible();
  });

  await test.step('nine days more', () => person.liveOn(after));
  const salt = person.card(suggestion.sodium.title);
  await test.step('salt is suggested, with its effect as measured on others, and why it is new', async () => {
    await person.openPlan();
    // He, Li and MacGregor 2013, people with high blood pressure.
    await expect(salt).toContainText('5.4 mmHg less, between 4.2 mmHg and 6.6 mmHg');
    await expect(salt).toContainText(plan.effect.typical);
    const change = person.change(plan.history.entered.figure, suggestion.sodium.title);
    await expect(change).toContainText(`${plan.figureName.sodium} went from ${usual} mg to`);
    await expect(page.getByRole('article')).toHaveCount(3);
  });
  await test.step('every suggestion opens to why it is made, this one to the page of food', async () => {
    await person.openEach();
    await expect(salt).toContainText('BMJ 346:f1325');
    const why = await salt.getByRole('link', { name: saying(plan.figure.sodium) }).innerText();
    await salt.getByRole('link', { name: saying(plan.figure.sodium) }).click();
    await expect(sodium).toContainText(saying(food.salt.over.replace('{{sodium}}', '')));
    expect(why).toContain(`${await amount()} mg`);
  });
});
