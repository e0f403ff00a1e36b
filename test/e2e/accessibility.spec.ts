import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en } from '../../src/ui/i18n/en/index.ts';
import { App, chinese, expect, recentClarityFile, saying, test } from './app.ts';
import { withoutWebGpu } from './browser.ts';

// What is shown here does not depend on the backend, and WebAssembly is the quicker one without a GPU.
test.use({ launchOptions: withoutWebGpu });

const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What axe finds, a line for each: the rule, the element, what is wrong with it. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

const languages = [
  { locale: 'en-GB', words: en },
  { locale: 'zh-CN', words: chinese },
] as const;
/** A desktop for the light, a phone for the dark. */
const schemes = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

for (const { locale, words } of languages) {
  for (const { colorScheme, viewport } of schemes) {
    test.describe(`in ${locale}, ${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ locale, colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

      test('axe finds nothing on any screen, and none scrolls sideways', async ({ page }) => {
        test.slow();
        const app = new App(page, words);
        const check = async (screen: string) => {
          await test.step(screen, async () => {
            expect.soft(await findings(page), screen).toEqual([]);
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect.soft(overflow, `${screen} scrolls sideways`).toBe(0);
          });
        };

        await page.goto('/');
        await app.heading(words.welcome.units.title).waitFor();
        await check('welcome, units');
        await app.button(words.common.next).click();
        await app.heading(words.welcome.follow.title).waitFor();
        await check('welcome, what to follow');
        await app.button(words.common.next).click();
        await app.heading(words.welcome.start.title).waitFor();
        await check('welcome, start');
        await app.button(new RegExp(words.welcome.start.log)).click();
        await app.dialog().waitFor();
        await check('the log sheet, what to log');
        await app.dialog().getByRole('button', { name: words.kinds.bloodPressure }).click();
        await check('the log sheet, blood pressure');
        await app.dialog().getByText(words.log.more, { exact: true }).click();
        await check('the log sheet, blood pressure with everything');
        for (const kind of ['sleep', 'mood', 'symptom', 'workout', 'meal', 'note'] as const) {
          await page.goto(`/?log=${kind}`);
          await app.dialog().waitFor();
          await check(`the log sheet, ${kind}`);
        }
        await app.closeDialog();
        await check('today, empty');
        await app.goTo('forecast');
        await app.heading(words.forecast.empty.title).waitFor();
        await check('forecast, empty');
        await app.goToLearning();
        await app.heading(words.learning.empty.title).waitFor();
        await check('how it learns, empty');
        await app.goTo('record');
        await app.heading(words.record.empty.title).waitFor();
        await check('record, empty');
        await page.goto('/plan/glucose');
        await app.heading(words.glucose.empty.title).waitFor();
        await check('glucose, empty');
        await page.goto('/plan');
        await app.heading(words.plan.empty.title).waitFor();
        await check('the plan, empty');
        await page.goto('/plan/pressure');
        await app.heading(words.pressure.empty.title).waitFor();
        await check('blood pressure, empty');
        await app.goTo('record');
        await app.heading(words.record.empty.title).waitFor();

        await page.getByRole('link', { name: words.record.import, exact: false }).first().click();
        await app.button(words.import.choose).waitFor();
        await check('import, choose');
        // Long enough for a report.
        await app.choose(recentClarityFile({ days: 15 }));
        await app.heading(words.import.preview.title).waitFor();
        await check('import, preview');
        await app.button(saying(words.import.preview.confirm_other)).click();
        await app.heading(saying(words.import.report.title_other)).waitFor();
        await check('import, report');

        await app.quickLine().fill('120/80 72');
        await app.button(words.log.quick.save).waitFor();
        await check('the quick line, understood');
        await app.quickLine().press('Enter');
        await app.button(words.common.undo).waitFor();
        await check('a notice with undo');

        await app.goTo('forecast');
        await app.forecastPicture().locator('svg').first().waitFor();
        for (const summary of await page.locator('summary').all()) await summary.click();
        await check('forecast');
        await app.personalise();
        await check('forecast, personal');
        await app.goTo('today');
        await app.forecastPicture().locator('svg').first().waitFor();
        await check('today');
        await app.goTo('record');
        const entry = page.getByRole('main').getByRole('button', { name: /120\/80/ });
        await entry.waitFor();
        await check('record');
        await entry.click();
        await app.dialog().waitFor();
        await check('an entry');
        await app.closeDialog();
        // The day before: today has no curve yet shortly after midnight.
        await page.getByRole('link', { name: words.record.wholeDay }).nth(1).click();
        await page.getByRole('figure').first().waitFor();
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await check('one day');
        await app.goTo('record');
        await page.getByRole('link', { name: words.record.view.year }).click();
        await page.getByRole('figure').first().waitFor();
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await check('one year');
        await page.goto('/plan/glucose');
        await app.heading(words.glucose.profile.title).waitFor();
        await app.button(words.glucose.alerts.find).click();
        await page.getByText(words.glucose.alerts.how).waitFor({ timeout: 90_000 });
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await check('glucose');
        await page.goto('/plan');
        await page.getByRole('article').first().waitFor();
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await check('the plan');
        await page.goto('/plan/pressure');
        await app.heading(words.pressure.change.title).waitFor();
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await check('blood pressure');
        await page.goto('/me/profile');
        await app.button(words.profile.goals.add).click();
        await check('the profile');
        await app.button(words.profile.medications.add).click();
        await app.dialog().waitFor();
        await check('a medicine');
        await app.closeDialog();
        await app.goTo('me');
        await app.heading(words.me.pack.title).waitFor();
        await check('me');
        await app.goToLearning();
        await app.button(words.learning.trace.start).click();
        await page.getByText(words.learning.trace.asTable).waitFor();
        for (const summary of await page.locator('summary').all()) await summary.click();
        await check('how it learns');
        await page.goto('/nowhere');
        await app.heading(words.app.notFound.title).first().waitFor();
        await check('an address that does not exist');
        // Last, for it stays over every screen.
        await page.goto('/plan/pressure');
        await app.quickLine().fill('185/122 88');
        await app.quickLine().press('Enter');
        await page.getByText(words.attention.severe.ask).waitFor();
        await check('after a severe reading');
      });
    });
  }
}
