import { en } from '../../src/ui/i18n/en/index.ts';
import { App, chinese, expect, test } from './app.ts';

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 } as const;
const desktop = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 } as const;

/** Each with the demo person, whose next hour has been foreseen by a model of its own. */
const pictures = [
  { path: 'public/screenshots/narrow.png', place: 'today', words: en, locale: 'en-GB', colorScheme: 'light', ...phone },
  {
    path: 'public/screenshots/wide.png',
    place: 'forecast',
    words: en,
    locale: 'en-GB',
    colorScheme: 'light',
    ...desktop,
  },
  {
    path: 'docs/images/today.png',
    place: 'today',
    words: en,
    locale: 'en-GB',
    colorScheme: 'light',
    ...desktop,
    deviceScaleFactor: 2,
  },
  {
    path: 'docs/images/today-phone-zh-dark.png',
    place: 'today',
    words: chinese,
    locale: 'zh-CN',
    colorScheme: 'dark',
    ...phone,
  },
  {
    path: 'docs/images/forecast-phone.png',
    place: 'forecast',
    words: en,
    locale: 'en-GB',
    colorScheme: 'light',
    ...phone,
  },
] as const;

for (const { path, place, words, ...use } of pictures) {
  test.describe(() => {
    test.use({ ...use, timezoneId: 'Europe/Berlin', contextOptions: { reducedMotion: 'reduce' } });

    test(path, async ({ page }) => {
      test.slow();
      const app = new App(page, words);
      await app.welcome('demo');
      await app.goTo('forecast');
      await app.personalise();
      await app.goTo(place);
      await app.forecastPicture().locator('.recharts-area-area').first().waitFor();
      // A forecast that is being made anew says so.
      await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0);
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path, animations: 'disabled' });
    });
  });
}
