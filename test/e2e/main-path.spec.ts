import { expect, recentClarityFile, saying, test } from './app.ts';

const either = (...words: string[]) => new RegExp(words.map((each) => saying(each).source).join('|'));

test('a person imports a sensor file, personalises on WebGPU, goes offline, logs a reading and sees it scored', async ({
  app,
  page,
  context,
}) => {
  test.slow();
  const { forecast, log, methods } = app.words;
  await app.welcome('import');

  await test.step('the preview shows what was understood of the file', async () => {
    await app.choose(recentClarityFile());
    await expect(page.getByText('Dexcom Clarity', { exact: true })).toBeVisible();
    await expect(page.getByRole('row', { name: /Glucose/ }).getByRole('cell', { name: '1,152' })).toHaveCount(2);
  });

  await test.step('the report counts every row', async () => {
    await app.button(saying(app.words.import.preview.confirm_other)).click();
    await expect(app.heading('1,152 entries stored')).toBeVisible();
    await expect(page.getByText('4 rows left out')).toBeVisible();
  });

  await test.step('the model becomes personal on WebGPU, and the screen says how much that brought', async () => {
    // Where the GPU is emulated the app would compute elsewhere by itself.
    await page.goto('/forecast?backend=webgpu');
    await app.personalise();
    await expect(page.getByText(saying(forecast.personal.ran))).toContainText('WebGPU');
    const compared = page.getByRole('table', { name: saying(forecast.winner.caption_other) });
    await expect(compared.getByRole('row', { name: methods.lastValue.name })).toContainText(/\d/);
    await expect(compared.getByRole('row', { name: methods.generic.name })).toContainText(/\d/);
    await expect(compared.getByText(forecast.winner.inUse)).toHaveCount(1);
  });

  await test.step('the forecast is drawn with its bands and said in words', async () => {
    // "The next hour" only as long as the reading is not yet ten minutes old.
    await expect(app.heading(/ will most likely/)).toBeVisible();
    await expect(app.forecastPicture().locator('svg .recharts-area-area')).toHaveCount(2);
    await page.getByText(forecast.chart.asTable).click();
    const ahead = page.getByRole('table', { name: saying(forecast.chart.ahead) });
    await expect(ahead.getByRole('columnheader', { name: forecast.chart.half })).toBeVisible();
    await expect(ahead.getByRole('columnheader', { name: forecast.chart.ninety })).toBeVisible();
    await expect(ahead.getByRole('row')).toHaveCount(13);
    await expect(page.getByText(forecast.track.none)).toBeVisible();
  });

  await test.step('without a network, a reload brings everything back', async () => {
    await app.readyOffline();
    await context.setOffline(true);
    await page.reload();
    await expect(app.heading(/ will most likely/)).toBeVisible();
    await expect(page.getByText(saying(forecast.personal.ran))).toBeVisible();
  });

  await test.step('a reading logged by hand is held against the forecast', async () => {
    await app.quickLine().fill('6.4 mmol');
    await app.quickLine().press('Enter');
    // The typical model's forecast from the same reading stands in the ledger as well, so there may be two.
    await expect(page.getByText(either(log.savedScored_one, log.savedScored_other))).toBeVisible();
    await expect(page.getByText(either(forecast.track.notEnough_one, forecast.track.notEnough_other))).toBeVisible();
    await expect(page.getByRole('table', { name: forecast.track.recent }).getByRole('row')).not.toHaveCount(0);
  });

  await test.step('and can be taken back', async () => {
    await app.button(app.words.common.undo).click();
    await expect(page.getByText(forecast.track.none)).toBeVisible();
  });
});
