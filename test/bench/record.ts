/**
 * Measures the record in a real Chromium against the build: npm run bench:record, or with `-- --megabytes 200`.
 * Prints figures and passes no judgement; what they were stands in the README.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { App, saying } from '../e2e/app.ts';
import { withoutWebGpu } from '../e2e/browser.ts';
import { openings } from './opening.ts';
import { peakOfRenderers } from './renderer-memory.ts';
import { setPassphrase } from './set-passphrase.ts';
import { writeAppleExport } from './simulate-apple-export.ts';

const { values: options } = parseArgs({
  options: {
    /** Of XML. */
    megabytes: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4189' },
  },
});
const hour = 3_600_000;
const longest = 20 * 60_000;
const passphrase = 'correct horse battery';
const seconds = (since: number) => (performance.now() - since) / 1000;
const print = (what: string, figure: string) => console.log(`${what.padEnd(58)} ${figure}`);
const rounded = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

const diskUse = (page: Page) => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'));
const server = await preview({
  build: { outDir: options.dist },
  preview: { port: Number(options.port), strictPort: true },
});
try {
  const path = join(folder, 'export.zip');
  const now = Date.now();
  const sizes = await writeAppleExport(path, {
    bytes: Number(options.megabytes) * 1e6,
    seed: Number(options.seed),
    end: now,
  });
  print(
    'synthetic Apple Health export',
    `${rounded(sizes.xml / 1e6)} MB of XML, ${rounded(sizes.zip / 1e6)} MB of zip`,
  );

  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...withoutWebGpu,
    baseURL: `http://localhost:${options.port}`,
    locale: 'en-GB',
    // An hour east all the year, as the simulated phone is.
    timezoneId: 'Africa/Lagos',
  });
  context.setDefaultTimeout(longest);
  const browser = context.browser();
  if (browser === null) throw new Error('no browser to ask for its processes');
  const page = await context.newPage();
  const app = new App(page);
  await app.welcome('import');
  await app.readyOffline();
  const before = { disk: await diskUse(page), memory: await peakOfRenderers(browser) };

  let start = performance.now();
  await app.choose(path);
  await app.heading(app.words.import.preview.title).waitFor();
  const reading = seconds(start);
  const confirm = app.button(saying(app.words.import.preview.confirm_other));
  const rows = Number((await confirm.textContent())?.replace(/\D/g, ''));
  print('reading it, to the preview', `${rounded(reading, 1)} s, ${rounded(sizes.xml / 1e6 / reading, 1)} MB of XML/s`);

  start = performance.now();
  await confirm.click();
  await app.heading(saying(app.words.import.report.title_other)).waitFor();
  const storing = seconds(start);
  print('storing it', `${rounded(rows)} in ${rounded(storing, 1)} s, ${rounded(rows / storing)}/s`);
  print('both', `${rounded(sizes.xml / 1e6 / (reading + storing), 1)} MB of XML/s`);
  const memory = await peakOfRenderers(browser);
  const megabytes = (value: number | null) => (value === null ? 'not measured here' : `${rounded(value)} MB`);
  print(
    'peak memory of the tab (VmHWM of its renderer)',
    `${megabytes(memory)}, before the import ${megabytes(before.memory)}`,
  );
  const disk = (await diskUse(page)) - before.disk;
  print(
    'disk (navigator.storage.estimate)',
    `${rounded(disk / 1e6, 1)} MB, ${rounded(disk / rows, 2)} bytes per observation`,
  );

  const day = new Date(now - 10 * 24 * hour).toISOString().slice(0, 10);
  for await (const { name, inside, sinceLoad, sinceStart } of openings(context, app, { day }))
    print(
      `opening ${name}`,
      `${rounded(inside)} ms inside the app; anew ${rounded(sinceLoad ?? 0)} ms after load, ${rounded(sinceStart ?? 0)} ms in all`,
    );
  await setPassphrase(app, passphrase);
  for await (const { name, inside } of openings(context, app, { day, passphrase }))
    print(`opening ${name}, with the lock on`, `${rounded(inside)} ms inside the app`);
  await context.close();
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
