import { clarityFile, plainFile } from '../fixtures/glucose-files.ts';
import { type App, csvFile, expect, recentReadings, saying, test, timeZone } from './app.ts';

/** A day of readings is stored first, so that there is something to lose. */
async function withStoredDay(app: App): Promise<void> {
  await app.welcome('import');
  await app.import(csvFile('stored.csv', plainFile(recentReadings({ days: 1, minutesAgo: 5000 }), timeZone)));
  await app.button(app.words.import.another).click();
}

async function expectStored(app: App, readings: number): Promise<void> {
  await app.goTo('today');
  await expect(app.page.getByText(new RegExp(`${readings} sensor readings`))).toBeVisible();
}

for (const [what, file, code] of [
  ['an empty file', csvFile('empty.csv', ''), 'fileEmpty'],
  [
    'a picture named like a table',
    { ...csvFile('photo.csv', ''), buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) },
    'fileFormatUnknown_image',
  ],
  [
    'a table of something else',
    csvFile('sales.csv', 'month,revenue\nJanuary,100\nFebruary,120\n'),
    'fileFormatUnknown_text',
  ],
  ['an export without a single reading', csvFile('head.csv', clarityFile([], timeZone)), 'fileNoReadings'],
] as const) {
  test(`${what} is explained in one sentence, and what was stored stays`, async ({ app }) => {
    await withStoredDay(app);
    await app.choose(file);
    await expect(app.alert()).toHaveText(app.words.errors[code]);
    await expectStored(app, 288);
  });
}

test('a broken row in the middle costs that row alone, and the report shows it', async ({ app, page }) => {
  const rows = plainFile(recentReadings({ days: 1 }), timeZone).split('\n');
  rows[100] = '2026-11-2';
  rows[101] = 'not a time,112';
  rows[102] = `${rows[102]?.split(',')[0]},n/a`;
  await app.welcome('import');
  await app.choose(csvFile('broken.csv', rows.join('\n')));
  await app.button(saying(app.words.import.preview.confirm_other)).click();
  await expect(app.heading('285 entries stored')).toBeVisible();
  await page.getByText('3 rows left out').click();
  await expect(page.getByText(app.words.import.skipped.badTime)).toBeVisible();
  await expect(page.getByText(app.words.import.skipped.badValue)).toBeVisible();
  await expect(page.getByText('line 101', { exact: false })).toBeVisible();
});

test('times out of order are put in order', async ({ app }) => {
  const readings = recentReadings({ days: 1 });
  const shuffled = readings
    .map((_, index) => readings[(index * 101) % readings.length] ?? readings[0])
    .filter((row) => row !== undefined);
  await app.welcome('import');
  await app.choose(csvFile('shuffled.csv', plainFile(shuffled, timeZone)));
  await app.button(saying(app.words.import.preview.confirm_other)).click();
  await expect(app.heading('288 entries stored')).toBeVisible();
  await app.goTo('forecast');
  await expect(app.forecastPicture()).toBeVisible();
});

test('rows in the other unit are left out and said so, not converted by guess', async ({ app, page }) => {
  const rows = recentReadings({ days: 1 }).map((reading, index) =>
    index % 12 === 0 ? { ...reading, text: (reading.value / 18.016).toFixed(1) } : reading,
  );
  await app.welcome('import');
  await app.choose(csvFile('mixed.csv', plainFile(rows, timeZone)));
  await page.getByText('24 rows left out').click();
  await expect(page.getByText(app.words.import.skipped.otherUnit)).toBeVisible();
  await app.button(saying(app.words.import.preview.confirm_other)).click();
  await expect(app.heading('264 entries stored')).toBeVisible();
});

test('a file in mmol/L that does not say so is recognised and asked about', async ({ app, page }) => {
  const rows = recentReadings({ days: 1 }).map((reading) => ({
    ...reading,
    text: (reading.value / 18.016).toFixed(1),
  }));
  await app.welcome('import');
  await app.choose(csvFile('mmol.csv', plainFile(rows, timeZone)));
  await expect(page.getByText(/By its values it is mmol\/L/)).toBeVisible();
  await app.button(saying(app.words.import.preview.confirm_other)).click();
  await expect(app.heading('288 entries stored')).toBeVisible();
});

test('the same file twice stores nothing twice', async ({ app, page }) => {
  const file = csvFile('day.csv', plainFile(recentReadings({ days: 1 }), timeZone));
  await app.welcome('import');
  await app.import(file);
  await app.button(app.words.import.another).click();
  await app.choose(file);
  await expect(page.getByText(app.words.import.preview.nothingNew)).toBeVisible();
  await expectStored(app, 288);
});

test('a table nobody knows is read once its columns are named, and by itself the next time', async ({ app, page }) => {
  const { mapping, preview } = app.words.import;
  const table = (day: string) => csvFile('werte.csv', `Wann;Wert A;Wert B\n${day}.11.2025 08:05;131;84\n`);
  await app.welcome('import');
  await app.choose(table('14'));
  await expect(app.heading(mapping.title)).toBeVisible();
  await page.getByLabel(`${mapping.meaning}: Wert A`).selectOption('bloodPressure.systolic');
  await page.getByLabel(`${mapping.meaning}: Wert B`).selectOption('bloodPressure.diastolic');
  await app.button(mapping.read).click();
  await app.button(saying(preview.confirm_one)).click();
  await expect(app.heading('1 entry stored')).toBeVisible();
  await app.button(app.words.import.another).click();
  await app.choose(table('15'));
  await app.button(saying(preview.confirm_one)).click();
  await expect(app.heading('1 entry stored')).toBeVisible();
  await app.goTo('record');
  await expect(page.getByText('131/84')).toHaveCount(2);
});
