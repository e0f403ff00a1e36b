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
