import { exportFiles } from '../fixtures/export-files.ts';
import { expect, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';

test.use({ launchOptions: withoutWebGpu });

test('files of six formats come in one after the other, each counted row by row, and stand in the record', async ({
  app,
  page,
}) => {
  const { preview, report, another, format } = app.words.import;
  const fact = (name: string) => page.getByText(name, { exact: true }).locator('xpath=following-sibling::dd');
  const files = await exportFiles();
  await app.welcome('import');
  for (const file of files) {
    await test.step(file.name, async () => {
      const buffer = Buffer.from(await file.content.arrayBuffer());
      await app.choose({ name: file.name, mimeType: 'application/octet-stream', buffer });
      await expect(fact(preview.format)).toHaveText(format[file.format]);
      await app.button(/^Store /).click();
      await expect(fact(report.rowsRead)).toHaveText(String(file.rowsRead));
      await expect(fact(report.stored)).toHaveText(String(file.stored));
      await expect(fact(report.duplicates)).toHaveText('0');
      await expect(fact(report.skipped)).toHaveText(String(file.rowsRead - file.stored));
      await app.button(another).click();
    });
  }
  await app.goTo('record');
  for (const { shown } of files) for (const value of shown) await expect(page.getByText(value).first()).toBeVisible();
});
