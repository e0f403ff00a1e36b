import { readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { places } from '../../src/features/places.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import { languageNames } from '../../src/ui/i18n/languages.ts';
import { zh } from '../../src/ui/i18n/zh/index.ts';
import { clarityFile } from '../fixtures/glucose-files.ts';
import { simulateGlucose } from '../fixtures/simulated-glucose.ts';

export { expect };

/** The pack that the app ships, as models/index.json lists it. */
export const [packInUse] = JSON.parse(readFileSync('models/index.json', 'utf8')).packs as [
  { readonly id: string; readonly weights: { readonly path: string } },
];

/** The zone of the browser in these tests; see playwright.config.ts. */
export const timeZone = 'Asia/Shanghai';
const minute = 60_000;

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const csvFile = (name: string, text: string): GivenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** The readings of a sensor that is still worn: the last one came some minutes ago. */
export const recentReadings = ({ days = 4, minutesAgo = 7 }: { days?: number; minutesAgo?: number } = {}) =>
  simulateGlucose({ end: Math.floor(Date.now() / minute) * minute - minutesAgo * minute, days });

export const recentClarityFile = (given?: Parameters<typeof recentReadings>[0]): GivenFile =>
  csvFile('Clarity_Export.csv', clarityFile(recentReadings(given), timeZone));

/** A text of the app with its placeholders free: `Import {{formatted}} readings` meets `Import 12 readings`. */
export function saying(words: string): RegExp {
  const literal = (text: string) => text.replace(/<\/?\w+>/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    words
      .split(/\{\{\w+\}\}/)
      .map(literal)
      .join('.+?'),
  );
}

/** The app as a person meets it: by what is written on it. */
export class App {
  readonly page: Page;
  readonly words: typeof en;

  constructor(page: Page, words: typeof en = en) {
    this.page = page;
    this.words = words;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  alert(): Locator {
    return this.page.getByRole('alert');
  }

  /** Through the three steps of the welcome, ending with one of the ways to start. */
  async welcome(start: 'demo' | 'import' | 'log'): Promise<void> {
    const { welcome, common } = this.words;
    await this.page.goto('/');
    await this.heading(welcome.units.title).waitFor();
    await this.button(common.next).click();
    await this.heading(welcome.follow.title).waitFor();
    await this.button(common.next).click();
    await this.heading(welcome.start.title).waitFor();
    await this.button(new RegExp(welcome.start[start])).click();
    await this.page.waitForURL((url) => url.pathname !== '/welcome');
  }

  /** The dialog that is open, or about to be. */
  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async closeDialog(): Promise<void> {
    await this.dialog().waitFor();
    await this.page.keyboard.press('Escape');
    await this.dialog().waitFor({ state: 'hidden' });
  }

  async goTo(place: 'today' | 'record' | 'forecast' | 'me'): Promise<void> {
    const { app } = this.words;
    const link = this.page.getByRole('navigation', { name: app.places }).getByRole('link', { name: app[place] });
    await link.click();
    // What the two places share stands on the one before already.
    await expect(this.page).toHaveURL((url) => url.pathname === places[place]);
  }

  /** To the screen on how it learns, by the link on Me. */
  async goToLearning(): Promise<void> {
    await this.goTo('me');
    await this.page.getByRole('main').getByRole('link', { name: this.words.learning.link }).click();
    await this.heading(this.words.learning.title).waitFor();
  }

  /** Hands a file to the import screen, which has to be open. */
  async choose(file: GivenFile | string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(this.words.import.choose).click();
    await (await chooser).setFiles(file);
  }

  /** Imports from the import screen and waits for the report. */
  async import(file: GivenFile): Promise<void> {
    await this.choose(file);
    await this.button(saying(this.words.import.preview.confirm_other)).click();
    await this.heading(saying(this.words.import.report.title_other)).waitFor();
  }

  /** From the forecast screen: the inner loop, to its end. */
  async personalise(): Promise<void> {
    const { personal } = this.words.forecast;
    await this.button(personal.start).click();
    await this.page.getByText(saying(personal.ran)).waitFor({ timeout: 90_000 });
  }

  /** The picture of the newest forecast. */
  forecastPicture(): Locator {
    return this.page.getByRole('figure', { name: this.words.forecast.chart.name });
  }

  quickLine(): Locator {
    return this.page.getByRole('textbox', { name: this.words.log.quick.label });
  }

  /** Until the service worker has stored everything and controls the page. */
  async readyOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    });
  }
}

/** Chinese with the keys that only English has (singulars) filled in, so that one test can run in both. */
export const chinese = zh as unknown as typeof en;

/** How the choice of Chinese is written. */
export const inChinese = languageNames.zh;

export const test = base.extend<{ app: App }>({
  app: async ({ page }, use) => {
    await use(new App(page));
  },
});
