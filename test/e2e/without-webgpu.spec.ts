import { expect, recentClarityFile, saying, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';

test.use({ launchOptions: withoutWebGpu });

test('without WebGPU the model becomes personal on WebAssembly, and the screen says so', async ({ app, page }) => {
  test.slow();
  const { personal } = app.words.forecast;
  await app.welcome('import');
  await app.import(recentClarityFile());
  await app.goTo('forecast');
  await app.personalise();
  await expect(page.getByText(saying(personal.ran))).toContainText(personal.backend.wasm);
  await expect(page.getByText(saying(personal.passedOver.unavailable))).toContainText('WebGPU');
  await expect(app.forecastPicture()).toBeVisible();
});
