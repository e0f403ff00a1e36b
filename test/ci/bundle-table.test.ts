import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Chunk, tableOf, weigh } from '../../.ci/bundle-table.ts';

const chunk = (file: string, change: Partial<Chunk> = {}): Chunk => ({
  file,
  code: 'export const a = 1;',
  isEntry: false,
  imports: [],
  modules: [],
  ...change,
});
const promise = { budget: 1024, forbidden: ['@tensorflow', 'recharts'] };

describe('the bundle table', () => {
  test('counts the entry and what it imports statically, however deep, as the first load', () => {
    const { rows, firstLoad } = weigh(
      [
        chunk('entry.js', { isEntry: true, imports: ['a.js'] }),
        chunk('a.js', { imports: ['b.js'] }),
        chunk('b.js', { imports: ['a.js'] }),
        chunk('later.js', { imports: ['b.js'] }),
      ],
      [chunk('learner.worker.js')],
      promise,
    );
    expect(Object.fromEntries(rows.map(({ file, place }) => [file, place]))).toEqual({
      'entry.js': 'first load',
      'a.js': 'first load',
      'b.js': 'first load',
      'later.js': 'on demand',
      'learner.worker.js': 'worker',
    });
    expect(firstLoad).toBe(
      rows.filter(({ place }) => place === 'first load').reduce((sum, row) => sum + row.gzipped, 0),
    );
  });

  test('finds fault with a first load over the budget, and only with that', () => {
    const heavy = { code: randomBytes(2048) };
    expect(weigh([chunk('entry.js', { isEntry: true, ...heavy })], [], promise).faults).toHaveLength(1);
    expect(weigh([chunk('entry.js', { isEntry: true }), chunk('later.js', heavy)], [], promise).faults).toEqual([]);
    expect(weigh([chunk('entry.js', { isEntry: true })], [chunk('worker.js', heavy)], promise).faults).toEqual([]);
  });

  test('finds fault with a package that may only come later', () => {
    const tensors = { modules: ['/home/a/node_modules/@tensorflow/tfjs-core/dist/index.js'] };
    const entry = chunk('entry.js', { isEntry: true, imports: ['a.js'] });
    expect(weigh([entry, chunk('a.js', tensors)], [], promise).faults).toEqual([
      'a.js brings @tensorflow into the first load (/home/a/node_modules/@tensorflow/tfjs-core/dist/index.js).',
    ]);
    expect(weigh([entry, chunk('a.js'), chunk('later.js', tensors)], [], promise).faults).toEqual([]);
  });

  test('prints every chunk and the sum against the budget', () => {
    const report = weigh([chunk('entry.js', { isEntry: true }), chunk('later.js')], [], promise);
    const text = tableOf(report, promise);
    expect(text).toContain('first load  entry.js');
    expect(text).toContain('on demand   later.js');
    expect(text).toMatch(/of at most 1\.0 KB gz$/);
  });
});
