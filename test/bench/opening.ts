import type { BrowserContext } from '@playwright/test';
import type { App } from '../e2e/app.ts';
import { timeInside, timeUntilShown } from './time-until-shown.ts';

export interface Opening {
  readonly name: string;
  /** Milliseconds from a way inside the app to the first frame that has the content. */
  readonly inside: number;
  /** The same from the load event of a page opened anew, and from the start of that navigation; null with the lock on. */
  readonly sinceLoad: number | null;
  readonly sinceStart: number | null;
}

const screensOf = (day: string) =>
  [
    ['the app, Today', '/', 'main article'],
    ['one year, first chart', '/record/year', 'main figure'],
    ['one year, all charts', '/record/year', 'main [aria-busy="false"] figure'],
    ['one day', `/record/day/${day}`, 'main figure'],
  ] as const;

/** How long the screens of a large record take; with a passphrase given at each start, the ways inside the app alone. */
export async function* openings(
  context: BrowserContext,
  app: App,
  { day, passphrase }: { readonly day: string; readonly passphrase?: string },
): AsyncGenerator<Opening> {
  const { page, words } = app;
  const unlock =
    passphrase === undefined
      ? undefined
      : async () => {
          await page.getByLabel(words.safety.unlock.passphrase, { exact: true }).fill(passphrase);
          await app.button(words.safety.unlock.action).click();
          await page.getByRole('main').getByRole('heading').first().waitFor();
        };
  for (const [name, address, selector] of screensOf(day)) {
    let anew = null;
    if (unlock === undefined) {
      const fresh = await context.newPage();
      anew = await timeUntilShown(fresh, address, selector);
      // A page in the background is given one frame a second.
      await fresh.close();
    }
    await page.bringToFront();
    const inside = await timeInside(page, { from: '/me', to: address, unlock }, selector);
    yield { name, inside, sinceLoad: anew?.sinceLoad ?? null, sinceStart: anew?.sinceStart ?? null };
  }
}
