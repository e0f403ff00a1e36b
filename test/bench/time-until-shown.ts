import type { Page } from '@playwright/test';

export interface Shown {
  /** Milliseconds from the start of the navigation to the first frame that has the content. */
  readonly sinceStart: number;
  /** The same from the page's load event; 0 where the content came first. */
  readonly sinceLoad: number;
}

/** Milliseconds until a screen has read all it reads. */
const settled = 1500;

type Watched = Window & { shownAt?: number };

/** As text: a compiler's helpers for named functions are missing in the page. */
const watchFor = (selector: string) => `
  delete window.shownAt;
  (function look() {
    if (document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame((now) => { window.shownAt = now; });
    else requestAnimationFrame(look);
  })();`;

const untilShown = (page: Page) => page.waitForFunction(() => (window as Watched).shownAt !== undefined);

/** Opens an address anew and watches for what its screen shows once it has read the record; the median of several times. */
export async function timeUntilShown(page: Page, path: string, selector: string, times = 7): Promise<Shown> {
  await page.addInitScript({ content: watchFor(selector) });
  const all: Shown[] = [];
  for (let each = 0; each < times; each++) {
    await page.goto(path);
    await untilShown(page);
    all.push(
      await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const shownAt = (window as Watched).shownAt ?? Number.NaN;
        return { sinceStart: shownAt, sinceLoad: Math.max(0, shownAt - (navigation?.loadEventEnd ?? 0)) };
      }),
    );
  }
  return { sinceStart: median(all.map((one) => one.sinceStart)), sinceLoad: median(all.map((one) => one.sinceLoad)) };
}

interface Way {
  /** Where the app comes to rest first. */
  readonly from: string;
  readonly to: string;
  /** What a person has to do before the app is open. */
  readonly unlock?: () => Promise<void>;
  readonly times?: number;
}

/** The same for a way inside the app: milliseconds; the median. */
export async function timeInside(page: Page, { from, to, unlock, times = 7 }: Way, selector: string): Promise<number> {
  const all: number[] = [];
  for (let each = 0; each < times; each++) {
    await page.goto(from);
    await unlock?.();
    await page.waitForTimeout(settled);
    await page.evaluate(`
      window.leftAt = performance.now();
      history.pushState(null, '', ${JSON.stringify(to)});
      ${watchFor(selector)}`);
    await untilShown(page);
    all.push(
      await page.evaluate(() => {
        const { shownAt = Number.NaN, leftAt = Number.NaN } = window as Watched & { leftAt?: number };
        return shownAt - leftAt;
      }),
    );
  }
  return median(all);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
