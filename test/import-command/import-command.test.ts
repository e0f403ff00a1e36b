import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/app-error.ts';
import { readArguments } from '../../src/import-command/arguments.ts';
import { refusal } from '../../src/import-command/refusal.ts';
import { isoWithOffset, reportOf } from '../../src/import-command/report.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function importFile(...args: string[]) {
  const node = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'src/import-command/import.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const glucose =
  'timestamp,glucose\n2026-03-28 23:30,5.5\n2026-03-29 00:30,6.5\n2026-03-29 03:30,x\n2026-03-29 03:45,7.0\n';

describe('the import command', () => {
  test('prints what the app would take, with times on the clock of the zone', () => {
    const path = fileOf('meter.csv', glucose);
    const { status, stdout, stderr } = importFile(path, '--time-zone', 'Europe/Berlin', '--unit', 'mmol/L');
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout);
    // The clocks went forward at 02:00 on 29 March 2026.
    expect(report).toMatchObject({
      file: 'meter.csv',
      format: 'plainCsv',
      timeZone: 'Europe/Berlin',
      decisions: { unit: { value: 'mmol/L', certain: true } },
      rowsRead: 4,
      first: '2026-03-28T23:30:00+01:00',
      last: '2026-03-29T03:45:00+02:00',
      kinds: { glucose: { units: { milligramsPerDecilitre: 'mg/dL' } } },
      skipped: [{ reason: 'badValue', count: 1, exampleLine: 4, exampleText: '2026-03-29 03:30,x' }],
    });
    expect(report.observations + report.samples).toBe(3);
  });

  test('ends in one sentence that names the file and in the status 2', () => {
    const { status, stdout, stderr } = importFile(fileOf('scan.pdf', '%PDF-1.7\n\x00'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('scan.pdf is a PDF, which holds a picture of the data and not the data.\n');
  });
});

describe('its arguments', () => {
  test('are refused with the reason where they make no sense', () => {
    const refused =
      (...args: string[]) =>
      () =>
        readArguments(args);
    expect(refused()).toThrow('Name one file');
    expect(refused('a.csv', 'b.csv')).toThrow('Name one file');
    expect(refused('a.csv', '--time-zone', 'Mars/Olympus')).toThrow('Mars/Olympus is no time zone');
    expect(refused('a.csv', '--unit', 'g')).toThrow('--unit is mg/dL or mmol/L, not g');
    expect(refused('a.csv', '--zone', 'UTC')).toThrow("Unknown option '--zone'");
    expect(refused('a.csv', '--mapping', fileOf('m.json', '{"columns":[1]}'))).toThrow('is no mapping of columns');
    expect(refused('a.csv', '--mapping', join(folder, 'none.json'))).toThrow('is no mapping of columns');
  });

  test("hold the mapping of a table's columns", async () => {
    const mapping = fileOf(
      'mapping.json',
      '{"columns":["dateTime","bloodPressure.systolic","bloodPressure.diastolic",null]}',
    );
    const { options } = readArguments(['a.csv', '--mapping', mapping, '--time-zone', 'UTC']);
    const file = new Blob(['When,Oben,Unten,Mond\n2026-01-05 07:00,128,82,voll\n2026-01-06 07:00,126,80,voll\n']);
    const report = reportOf('a.csv', await parseFile(file, options), 'UTC');
    expect(report.kinds.bloodPressure).toMatchObject({
      observations: 2,
      first: '2026-01-05T07:00:00+00:00',
      units: { systolic: 'mmHg', diastolic: 'mmHg' },
    });
  });
});

describe('its sentences', () => {
  const sentence = (
    code: 'fileEmpty' | 'fileFormatUnknown' | 'fileNoReadings' | 'fileTooLarge' | 'fileUnreadable',
    detail?: Record<string, string | number>,
  ) => refusal('f', new Blob(), new AppError(code, detail));

  test('say for each refusal what is the matter with the file', async () => {
    expect(await sentence('fileEmpty')).toBe('f is empty.');
    expect(await sentence('fileFormatUnknown', { kind: 'database' })).toBe(
      'f is the database of an app that no importer knows.',
    );
    expect(await sentence('fileNoReadings', { rows: 7, reason: 'badTime' })).toBe(
      'f holds nothing that can be kept: 7 rows were read, most of them skipped as badTime.',
    );
    expect(await sentence('fileTooLarge', { megabytes: 64 })).toBe(
      'f is larger than the 64 MB that are read of such a file.',
    );
    expect(await sentence('fileUnreadable', { message: 'no end' })).toBe('f is damaged or cut short (no end).');
  });

  test('propose a mapping for a table that no importer knows', async () => {
    const file = new Blob(['When,Oben,Unten\n2026-01-05 07:00,128,82\n']);
    const text = await refusal('f', file, new AppError('fileNeedsMapping'));
    expect(text).toContain('(When, Oben, Unten)');
    expect(JSON.parse(/\{.*\}/.exec(text ?? '')?.[0] ?? '')).toMatchObject({ columns: expect.any(Array) });
  });

  test('leave a fault of the program to be seen as one', async () => {
    expect(await refusal('f', new Blob(), new AppError('storageFull'))).toBeNull();
  });
});

test('an offset west of Greenwich is written with its sign and its half hour', () => {
  // 12:00 UTC in Newfoundland's winter.
  expect(isoWithOffset({ time: Date.UTC(2026, 0, 5, 12), utcOffset: -210 })).toBe('2026-01-05T08:30:00-03:30');
});
