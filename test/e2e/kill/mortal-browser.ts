import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Page } from '@playwright/test';
import { withWebGpu } from '../browser.ts';

/** A Chromium of its own with a profile on the disk, that can be killed as a system that runs out of memory does. */
export class MortalBrowser {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.#process = process;
    this.#browser = browser;
    this.page = page;
  }

  static async start(profileFolder: string): Promise<MortalBrowser> {
    const { executablePath, env, args = [] } = withWebGpu;
    const flags = [
      ...args,
      '--headless=new',
      '--disable-gpu',
      '--remote-debugging-port=0',
      '--hide-crash-restore-bubble',
    ];
    const child = spawn(executablePath as string, [...flags, `--user-data-dir=${profileFolder}`, 'about:blank'], {
      env: env as NodeJS.ProcessEnv,
      // A process group of its own, so that none of its processes outlives it.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await (context as NonNullable<typeof context>).newPage());
    return new MortalBrowser(child, browser, page);
  }

  /** All of its processes, at once and without a word. */
  async kill(): Promise<void> {
    const gone = once(this.#process, 'exit');
    process.kill(-(this.#process.pid as number), 'SIGKILL');
    await gone;
    await this.#browser.close().catch(() => {});
  }
}

/** Chromium writes it to its standard error. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Chromium ended by itself: ${said.slice(-2000)}`)));
  });
}
