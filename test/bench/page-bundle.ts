import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

export interface PageBundle {
  readonly entry: string;
  /** What is served under each name. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** A module and all it imports, bundled as the app is, for a page of its own. */
export async function bundlePage(entry: string): Promise<PageBundle> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    publicDir: false,
    build: { write: false, target: 'es2022', minify: false, modulePreload: false, rollupOptions: { input: entry } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Extract<typeof built, { output: unknown }>;
  const files = new Map(output.map((each) => [each.fileName, each.type === 'chunk' ? each.code : each.source]));
  const first = output.find((each) => each.type === 'chunk' && each.isEntry);
  if (!first) throw new Error(`nothing was bundled of ${entry}`);
  return { entry: first.fileName, files };
}

/** Opens an empty page on this origin, which needs no server, with the module in it. */
export async function openBundle(
  page: Page,
  { entry, files }: PageBundle,
  origin = 'http://localhost:4199',
): Promise<void> {
  const typeOf = (name: string) => (name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
  await page.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(name);
    if (body !== undefined)
      return route.fulfill({ contentType: typeOf(name), body: typeof body === 'string' ? body : Buffer.from(body) });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script type="module" src="/${entry}"></script>`,
    });
  });
  await page.goto(`${origin}/`, { waitUntil: 'load' });
}
