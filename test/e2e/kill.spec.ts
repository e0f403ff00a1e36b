import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Acknowledgement, Found } from './kill/acknowledgement.ts';
import { MortalBrowser } from './kill/mortal-browser.ts';
import { servePage } from './kill/serve-page.ts';

// Times are drawn by chance: that a kill hits another moment each time is the point.
const kills = 50;
const longestLifeMs = 700;
const upgradeKills = 10;

let served: Awaited<ReturnType<typeof servePage>>;
const address = () => `http://127.0.0.1:${served.port}/`;

test.beforeAll(async () => {
  served = await servePage(test.info().outputPath('page'));
});
test.afterAll(() => served?.close());

/** Everything that was promised so far. */
class Promised {
  readonly logged = new Set<string>();
  readonly imports = new Map<string, number>();
  /** The passphrases that may be in force: the last that was acknowledged, and one that was being set. */
  passphrases: (string | null)[] = [null];

  take(said: Acknowledgement): void {
    if ('logged' in said) this.logged.add(said.logged);
    else if ('imported' in said) this.imports.set(said.imported, said.stored);
    else if ('attempting' in said) this.passphrases = [...this.passphrases.slice(-1), said.attempting];
    else if ('passphrase' in said) this.passphrases = [said.passphrase];
  }

  /** What a life after a kill has to find. */
  check(found: Found): void {
    expect(this.passphrases).toContain(found.passphrase);
    expect([...this.logged].filter((text) => !found.logged.includes(text))).toEqual([]);
    expect([...this.imports.keys()].filter((id) => !found.imports.some((row) => row.id === id))).toEqual([]);
    expect(found.imports.filter(({ stored, found: there }) => stored !== 1000 || there !== stored)).toEqual([]);
    expect(found.strangers).toEqual([]);
    expect(found.summarised).toBe(found.samples);
    this.passphrases = [found.passphrase];
  }
}

test(`a browser killed ${kills} times while it logs, imports and changes the lock keeps what it promised`, async () => {
  const testInfo = test.info();
  test.setTimeout(400_000);
  const promised = new Promised();
  const locked = { lives: 0, undecided: 0 };
  for (let life = 0; life <= kills; life++) {
    const browser = await MortalBrowser.start(testInfo.outputPath('profile'));
    const { page } = browser;
    await page.exposeFunction('acknowledged', (said: Acknowledgement) => promised.take(said));
    await page.goto(address());
    if (promised.passphrases.length > 1) locked.undecided++;
    const candidates = promised.passphrases.flatMap((passphrase) => passphrase ?? []);
    const found: Found = await page.evaluate((candidates) => window.inspect(candidates), candidates);
    if (found.passphrase !== null) locked.lives++;
    promised.check(found);
    if (life < kills) {
      const { passphrase } = found;
      void page.evaluate((task) => window.work(task), { life, passphrase }).catch(() => {});
      await wait(Math.random() * longestLifeMs);
    }
    await browser.kill();
  }
  const counts = `${promised.logged.size} notes, ${promised.imports.size} imports, ${locked.lives} lives begun locked, ${locked.undecided} killed in the middle of a change`;
  testInfo.annotations.push({ type: 'kept', description: counts });
  console.log(counts);
  // That there was something to lose.
  expect(promised.logged.size).toBeGreaterThan(100);
  expect(promised.imports.size).toBeGreaterThan(10);
  expect(locked.undecided).toBeGreaterThan(0);
});

test(`a browser killed ${upgradeKills} times while it upgrades the database of version 1 loses no row`, async () => {
  const testInfo = test.info();
  test.setTimeout(200_000);
  const { stores } = JSON.parse(readFileSync(new URL('../fixtures/schema-1.json', import.meta.url), 'utf8'));
  const rows = 1000;
  const profile = testInfo.outputPath('profile');
  const start = async () => {
    const browser = await MortalBrowser.start(profile);
    await browser.page.goto(address());
    return browser;
  };
  let inTheMiddle = 0;
  for (let kill = 0; kill < upgradeKills; kill++) {
    const before = await start();
    await before.page.evaluate(({ stores, rows }) => window.writeSchema1(stores, rows), { stores, rows });
    let upgraded = false;
    await before.page.exposeFunction('acknowledged', () => {
      upgraded = true;
    });
    void before.page.evaluate(() => window.inspect([])).catch(() => {});
    await wait(Math.random() * 1000);
    if (!upgraded) inTheMiddle++;
    await before.kill();

    const after = await start();
    await after.page.exposeFunction('acknowledged', () => {});
    const found: Found = await after.page.evaluate(() => window.inspect([]));
    expect(found.logged).toHaveLength(rows);
    expect(found.imports).toEqual([{ id: 'i', stored: 288 * rows, found: 288 * rows }]);
    expect(found.summarised).toBe(288 * rows);
    await after.kill();
  }
  console.log(`${inTheMiddle} of ${upgradeKills} kills came before the upgrade was done`);
  expect(inTheMiddle).toBeGreaterThan(0);
});
