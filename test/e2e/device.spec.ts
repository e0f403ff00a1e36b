import { expect, saying, test, timeZone } from './app.ts';
import { fakeCuff } from './fake-cuff.ts';

/** What a clock on the wall shows so many minutes ago. */
const clock = (minutesAgo: number) =>
  new Date(Date.now() - minutesAgo * 60_000).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');

test('what a cuff sends is kept once, and undo takes it back', async ({ app, page }) => {
  const cuff = await fakeCuff(page);
  const { device } = app.words;
  await app.welcome('log');
  await page.goto('/log/device');
  const memory = [
    { systolic: 131, diastolic: 84, clock: clock(600) },
    { systolic: 126, diastolic: 81, clock: clock(2) },
  ];
  const transfer = async () => {
    await app.button(device.find).click();
    await page.getByText(saying(device.listening)).waitFor();
    for (const reading of memory) await cuff.send(reading);
    await cuff.leave();
  };
  await transfer();
  await page.getByRole('checkbox', { name: /131\/84/ }).uncheck();
  await app.button(saying(device.save_one)).click();
  // Stands only where it is stored; the button to find another device was there before.
  await page.getByRole('link', { name: device.toRecord }).waitFor();
  // Takes the first notice away with it.
  await page.reload();
  await transfer();
  await expect(page.getByText(saying(device.known_one))).toBeVisible();
  await app.button(saying(device.save_one)).click();
  await app.button(app.words.common.undo).click();
  await app.goTo('record');
  await expect(page.getByRole('main').getByText('126/81')).toBeVisible();
  await expect(page.getByRole('main').getByText('131/84')).toBeHidden();
});

test('a guided sitting keeps the mean of two readings, and goes on where it was left', async ({ app, page }) => {
  const cuff = await fakeCuff(page);
  const { begin, pause, ...words } = app.words.pressureSession;
  await app.welcome('log');
  await page.goto('/log/pressure');
  await page.getByText(app.words.kinds.choices.left).click();
  await app.button(begin.start).click();
  await expect(page.getByRole('timer')).toHaveText(/4:\d\d/);
  await app.button(words.rest.skip).click();
  for (const [name, value] of [
    ['systolic', '128'],
    ['diastolic', '82'],
    ['pulse', '66'],
  ] as const)
    await page.getByRole('textbox', { name: app.words.kinds.fields.bloodPressure[name] }).fill(value);
  await app.button(words.take).click();
  await expect(page.getByRole('timer')).toHaveText(/0:\d\d|1:00/);
  await page.reload();
  await expect(page.getByText(words.resumed)).toBeVisible();
  await app.button(pause.skip).click();
  await app.button(words.fromCuff).click();
  await page.getByText(saying(words.waiting)).waitFor();
  await cuff.send({ systolic: 125, diastolic: 79, clock: clock(0) });
  await expect(app.heading(saying(words.review.title))).toBeVisible();
  await app.button(words.review.save).click();
  // Where the app goes once it is stored.
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await app.goTo('record');
  // 126.5 over 80.5, of which whole numbers are shown.
  await expect(page.getByRole('main').getByText('127/81')).toBeVisible();
  await page.goto('/log/pressure');
  await expect(app.button(begin.start)).toBeVisible();
});
