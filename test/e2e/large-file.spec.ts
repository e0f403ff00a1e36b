import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { expect, saying, test } from './app.ts';

/** 200 MB of readings, a row at a time. */
async function writeLargeFile(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write('timestamp,glucose\n');
  const minute = 60_000;
  let time = Date.UTC(2016, 0, 1);
  for (let written = 0; written < 200e6; ) {
    let block = '';
    for (let row = 0; row < 20_000; row++, time += minute / 2) {
      block += `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')},${100 + (row % 40)}\n`;
    }
    written += block.length;
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

test('a file of 200 MB leaves the screen alive, can be stopped, and ends in a clear answer', async ({
  app,
  page,
}, testInfo) => {
  test.slow();
  const path = testInfo.outputPath('large.csv');
  await writeLargeFile(path);
  await app.welcome('import');

  await test.step('while it is read, the page answers and shows true progress', async () => {
    await app.choose(path);
    await expect(page.getByText(saying(app.words.import.reading))).toBeVisible();
    await expect(page.getByText(/^[1-9]\d? ?%$/)).toBeVisible();
    const longestPause = () =>
      page.evaluate(async () => {
        let longest = 0;
        let last = performance.now();
        for (const end = last + 2000; last < end; ) {
          await new Promise(requestAnimationFrame);
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
        }
        return longest;
      });
    // Other programs on the same cores make a pause now and then, but not three times.
    let longest = await longestPause();
    for (let again = 0; again < 2 && longest >= 500; again++) longest = await longestPause();
    expect(longest).toBeLessThan(500);
  });

  await test.step('it can be stopped', async () => {
    await app.button(app.words.common.cancel).click();
    await expect(app.button(app.words.import.choose)).toBeVisible({ timeout: 5000 });
  });

  await test.step('left to itself, it ends in a preview or in one sentence', async () => {
    await app.choose(path);
    await expect(app.heading(app.words.import.preview.title).or(app.alert())).toBeVisible({ timeout: 180_000 });
    const alert = await app.alert().allTextContents();
    expect(alert.filter((text) => text !== app.words.errors.fileTooLarge)).toEqual([]);
  });

  await test.step('nothing of it was stored', async () => {
    await app.goTo('today');
    await expect(page.getByText(app.words.today.stored.nothing)).toBeVisible();
  });
});
