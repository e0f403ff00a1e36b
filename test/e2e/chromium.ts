import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Chromium that can be launched, and what its process needs to be told. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const cache = join(import.meta.dirname, '../../node_modules/.cache/chromium');

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The system's own Chromium, where one is on the PATH. */
function fromSystem(): Chromium | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const executablePath = paths.find(isExecutable);
  return executablePath ? { executablePath, env: {} } : null;
}

/** Whether the system lacks a shared library that the program is linked against. */
function lacksLibraries(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

/**
 * The Chromium inside the npm package @sparticuz/chromium, which needs no system package: it brings the libraries
 * and fonts that a bare Linux lacks, and extracts them where it takes itself to run on AWS. It is kept beside the
 * dependencies rather than among them: 67 MB that only a machine without a browser needs.
 */
function fromNpm(): Chromium | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const extracted = join(cache, 'extracted');
  const executablePath = join(extracted, 'chromium');
  if (!existsSync(join(cache, 'node_modules/@sparticuz/chromium'))) {
    console.log('No Chromium on this system: fetching one from the npm registry (67 MB, once).');
    mkdirSync(cache, { recursive: true });
    const quietly = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
    try {
      execFileSync('npm', ['install', '--prefix', cache, ...quietly, '@sparticuz/chromium@153'], { stdio: 'inherit' });
    } catch {
      return null;
    }
  }
  mkdirSync(extracted, { recursive: true });
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: cache, env: { ...process.env, TMPDIR: extracted, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  if (!lacksLibraries(executablePath)) return { executablePath, env: {} };
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: join(extracted, 'al2023/lib'), FONTCONFIG_PATH: join(extracted, 'fonts') },
  };
}

/** Debian's own package, where this process may install it. */
function fromDebian(): Chromium | null {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null;
  console.log('Installing the package chromium of Debian.');
  const apt = (...words: string[]) => execFileSync('apt-get', ['-qq', ...words], { stdio: 'inherit' });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    return null;
  }
  return fromSystem();
}

/**
 * Finds a Chromium, or brings one here: `CHROMIUM_PATH`, the system's, npm's, Debian's, in this order.
 * `CHROMIUM_FROM=npm` or `=debian` asks for that one alone.
 */
export function provideChromium(): Chromium {
  const path = process.env.CHROMIUM_PATH;
  if (path) return { executablePath: path, env: {} };
  const sources = { system: fromSystem, npm: fromNpm, debian: fromDebian };
  const wanted = Object.entries(sources).filter(([name]) => name === (process.env.CHROMIUM_FROM ?? name));
  for (const [, provide] of wanted) {
    const chromium = provide();
    if (chromium) return chromium;
  }
  throw new Error(
    'The end-to-end tests need Chromium, and none could be found or fetched. Install Chromium or Google Chrome, or set CHROMIUM_PATH to its program.',
  );
}
