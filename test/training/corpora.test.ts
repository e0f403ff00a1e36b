import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { CorpusError, parseCgm, readCgm } from '../../src/training/corpora/cgm.ts';

const header = 'timestamp,glucose_value_mg_dl\n';
const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a glucose corpus', () => {
  it('keeps the wall clock of dated rows and leaves out rows it cannot read', () => {
    const text = `${header}2024-01-01 00:05:00,101\n2024-01-01 00:00:00,100.5\nnonsense,99\n2024-01-01 00:10:00,\n2024-01-01 00:15:00,NaN\n2024-01-01 00:20:00,5000\n`;
    const { times, values } = parseCgm(text);
    expect([...times]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1, 0, 5)]);
    expect([...values]).toEqual([100.5, 101]);
  });

  it('begins a new day where a clock without dates wraps past midnight', () => {
    const { times } = parseCgm(`${header}23:50:00,100\n23:55:00,101\n00:00:00,102\n00:05:00,103\n`);
    expect(Array.from(times, (time) => (time - (times[0] as number)) / 60_000)).toEqual([0, 5, 10, 15]);
  });

  it('does not take a reading that is a little late for a new day', () => {
    const { times } = parseCgm(`${header}10:00:00,100\n10:10:00,101\n10:05:00,102\n`);
    expect(times.at(-1)).toBe((10 * 60 + 10) * 60_000);
  });

  it('is read from plain and gzipped files, without the metadata, under the names given', () => {
    mkdirSync(join(folder, 'cgm', 'Some Set'), { recursive: true });
    const text = `${header}2024-01-01 00:05:00,101\n`;
    writeFileSync(join(folder, 'cgm', 'Some Set', 'person 2.csv.gz'), gzipSync(text));
    writeFileSync(join(folder, 'cgm', 'Some Set', 'person 1.csv'), text);
    writeFileSync(join(folder, 'cgm', 'Some Set', 'metadata.csv.gz'), gzipSync('person_id\n'));
    expect(readCgm(folder).map(({ dataset, person }) => `${dataset}/${person}`)).toEqual([
      'Some Set/person 1',
      'Some Set/person 2',
    ]);
  });

  it('that is not there or is empty ends in one clear line', () => {
    expect(() => readCgm(join(folder, 'nowhere'))).toThrow(CorpusError);
    mkdirSync(join(folder, 'empty', 'cgm'), { recursive: true });
    expect(() => readCgm(join(folder, 'empty'))).toThrow(/No people/);
  });
});

describe('a glucose corpus that cannot be learned from', () => {
  const corpus = (name: string, files: Readonly<Record<string, string>>) => {
    const root = join(folder, name);
    mkdirSync(join(root, 'cgm', 'made up'), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, 'cgm', 'made up', file), text);
    return root;
  };
  const rows = (values: readonly (number | string)[]) =>
    `${header}${values.map((value, index) => `2024-01-01 ${String(Math.floor(index / 12)).padStart(2, '0')}:${String((5 * index) % 60).padStart(2, '0')}:00,${value}\n`).join('')}`;
  const varied = Array.from({ length: 48 }, (_, index) => 100 + index);
  const silent = () => {};

  it.each([
    ['is in mmol/L', varied.map((value) => value / 18), /1\.csv: half of its values lie below .*mmol\/L.*18\.0182/],
    ['never changes', varied.map(() => 120), /1\.csv: every reading is 120 mg\/dL, which no sensor shows\.$/],
    ['holds no number', varied.map(() => 'NaN'), /1\.csv: no row of it can be read/],
    ['holds no value that can be glucose', varied.map(() => 9999), /1\.csv: none of its rows/],
  ])('because it %s says so in one line', (name, values, line) => {
    const root = corpus(name.replace('/', ''), { '1.csv': rows(values) });
    expect(() => readCgm(root, silent)).toThrow(CorpusError);
    expect(() => readCgm(root, silent)).toThrow(line);
  });

  it('because a file was cut short says so in one line', () => {
    const root = corpus('cut', {});
    const whole = gzipSync(rows(varied));
    writeFileSync(join(root, 'cgm', 'made up', '1.csv.gz'), whole.subarray(0, whole.length - 20));
    expect(() => readCgm(root, silent)).toThrow(/1\.csv\.gz is cut short or not gzipped/);
  });

  it('in part is learned from in the other part, and what is left out is named', () => {
    const root = corpus('part', {
      '1.csv': rows(varied),
      '2.csv': rows(varied.map(() => 120)),
      '3.csv': rows(['NaN', ...varied, '']),
    });
    const lines: string[] = [];
    const people = readCgm(root, (line) => lines.push(line));
    expect(people.map(({ person, series }) => [person, series.times.length])).toEqual([
      ['1', 48],
      ['3', 48],
    ]);
    expect(lines).toEqual([
      expect.stringMatching(/^Left out .*2\.csv: every reading is 120 mg\/dL/),
      'Left out 2 rows in 1 file: no time, or no glucose from 10 to 900 mg/dL.',
    ]);
  });

  it('of a single low person is not taken for mmol/L', () => {
    const low = varied.map((_, index) => 42 + (index % 7));
    expect(readCgm(corpus('low', { '1.csv': rows(low) }), silent).length).toBe(1);
  });
});
