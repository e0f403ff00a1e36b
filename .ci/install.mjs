/**
 * Installs the dependencies where they are missing or differ from the lock file, and is silent otherwise. npm alone
 * would ask the registry each time; this way a second start is quick and needs no network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { versionsDiffer } from './lock-file.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Attune needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { packages: {} });
if (versionsDiffer(read('package-lock.json'), read('node_modules/.package-lock.json'))) {
  console.log('Installing the dependencies; this happens once and takes about a minute.');
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The dependencies could not be installed. npm says above why; most often the network is missing.');
    process.exit(1);
  }
}
