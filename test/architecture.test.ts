import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './architecture/faults.ts';

const root = join(import.meta.dirname, '../src');

const sources = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
);

/** A house of a few files, each given by its source. */
const house = (files: Record<string, string>) => faultsOf(new Map(Object.entries(files)));

test('everything in src is in its place', () => {
  expect(sources.size).toBeGreaterThan(50);
  expect(faultsOf(sources, (path) => existsSync(join(root, path)))).toEqual([]);
});

describe('the check of the house', () => {
  test('accepts imports along the table', () => {
    const faults = house({
      'domain/a.ts': "import { b } from './b.ts'; export const a = b;",
      'domain/b.ts': 'export const b = new Date(0);',
      'learning/c.ts': "import { add } from '@tensorflow/tfjs-core'; import { a } from '../domain/a.ts'; add(a);",
      'features/today/Today.tsx': "import { a } from '../../domain/a.ts'; import { places } from '../places.ts';",
      'features/places.ts': 'export const places = {};',
      'features/app/App.tsx': "const Today = () => import('../today/Today.tsx');",
    });
    expect(faults).toEqual([]);
  });

  test('rejects an import against the table, whatever its form', () => {
    const storage = { 'storage/database.ts': 'export const database = 1;' };
    for (const form of [
      "import { database } from '../storage/database.ts';",
      "import type { Database } from '../storage/database.ts';",
      "export { database } from '../storage/database.ts';",
      "export * from '../storage/database.ts';",
      "const later = () => import('../storage/database.ts');",
      "type Later = import('../storage/database.ts').Database;",
      "new Worker(new URL('../storage/database.ts', import.meta.url));",
    ]) {
      expect(house({ ...storage, 'domain/a.ts': form }), form).toEqual([
        'domain/a.ts may not import storage/database.ts',
      ]);
    }
  });

  test('rejects a package where it does not belong', () => {
    expect(house({ 'domain/a.ts': "import Dexie from 'dexie';" })).toEqual(['domain/a.ts may not import dexie']);
    expect(house({ 'workflows/a.ts': "import { add } from '@tensorflow/tfjs-core';" })).toEqual([
      'workflows/a.ts may not import @tensorflow/tfjs-core',
    ]);
    expect(house({ 'learning/a.ts': "import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';" })).toHaveLength(1);
  });

  test('lets one screen know no other', () => {
    const faults = house({
      'features/today/Today.tsx': "import { Me } from '../me/Me.tsx';",
      'features/me/Me.tsx': 'export const Me = () => null;',
    });
    expect(faults).toEqual(['features/today/Today.tsx may not import features/me/Me.tsx']);
  });

  test('lets nobody import training', () => {
    const training = { 'training/train.ts': 'export const train = 1;' };
    for (const path of ['main.tsx', 'learning/a.ts', 'workflows/a.ts', 'features/app/App.tsx']) {
      const up = '../'.repeat(path.split('/').length - 1) || './';
      const faults = house({ ...training, [path]: `import { train } from '${up}training/train.ts';` });
      expect(faults).toEqual([`${path} may not import training/train.ts`]);
    }
  });

  test('lets nothing that ships import the command that reads a file under Node', () => {
    const command = { 'import-command/report.ts': 'export const report = 1;' };
    for (const path of ['main.tsx', 'importers/a.ts', 'workflows/a.ts']) {
      const up = '../'.repeat(path.split('/').length - 1) || './';
      const faults = house({ ...command, [path]: `import { report } from '${up}import-command/report.ts';` });
      expect(faults).toEqual([`${path} may not import import-command/report.ts`]);
    }
  });

  test('tells types from values where types alone are allowed', () => {
    const importer = { 'importers/dexcom.ts': 'export const read = 1; export type Read = number;' };
    const faultsWith = (form: string) => house({ ...importer, 'workflows/a.ts': form });
    expect(faultsWith("import type { Read } from '../importers/dexcom.ts';")).toEqual([]);
    expect(faultsWith("import { type Read } from '../importers/dexcom.ts';")).toEqual([]);
    expect(faultsWith("import { type Read, read } from '../importers/dexcom.ts';")).toEqual([
      'workflows/a.ts imports importers/dexcom.ts, of which it may know types alone',
    ]);
  });

  test('lets domain and learning read neither clock nor chance nor the zone of the device', () => {
    for (const read of [
      'Date.now()',
      'Math.random()',
      'new Date()',
      'new Date(2026, 1, 1)',
      'Date()',
      'performance.now()',
    ]) {
      expect(house({ 'domain/a.ts': `export const a = ${read};` }), read).toHaveLength(1);
      expect(house({ 'learning/a.ts': `export const a = () => ${read};` }), read).toHaveLength(1);
      expect(house({ 'ui/a.ts': `export const a = ${read};` }), read).toEqual([]);
    }
    expect(house({ 'domain/a.ts': 'const clock = Date.now;' })).toHaveLength(1);
  });

  test('finds a cycle, and only one that is there at run time', () => {
    const cycle = { 'domain/a.ts': "import { b } from './b.ts';", 'domain/b.ts': "import { a } from './a.ts';" };
    expect(house(cycle)).toEqual(['cycle: domain/a.ts → domain/b.ts → domain/a.ts']);
    expect(house({ ...cycle, 'domain/b.ts': "import type { A } from './a.ts';" })).toEqual([]);
  });

  test('wants every import to name its file', () => {
    const b = { 'domain/b.ts': 'export const b = 1;' };
    expect(house({ ...b, 'domain/a.ts': "import { b } from './b';" })).toEqual([
      'domain/a.ts imports ./b without its extension',
    ]);
    expect(house({ ...b, 'domain/a.ts': "import { c } from './c.ts';" })).toEqual([
      'domain/a.ts imports domain/c.ts, which does not exist',
    ]);
  });

  test('has a place for every file', () => {
    expect(house({ 'utils/a.ts': 'export const a = 1;' })).toEqual([
      'utils/a.ts lies outside the folders of the house',
    ]);
  });
});
