import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/training/corpora/cgm.ts';
import { readHistory } from '../../../src/training/forecast/history.ts';
import { readOrigins } from '../../../src/training/forecast/origins.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecast-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const head = 'person,segment,timestamp,glucose_mg_dl';
const history = (...rows: string[]) => readHistory(file('history.csv', head, ...rows));
const known = () => history('Ann,1,2024-01-01 08:00,100', 'Ann,1,2024-01-01 08:05,104');

describe('a history', () => {
  it('keeps people and segments under the names given, commas and quotes included', () => {
    const people = history('"Doe, ""J""",2024/a,2024-01-01 08:00:30,101.5', 'Ann,1,2024-01-01T08:05,99');
    expect([...people.keys()]).toEqual(['Doe, "J"', 'Ann']);
    const series = people.get('Doe, "J"')?.get('2024/a');
    expect([...(series?.values ?? [])]).toEqual([101.5]);
    expect([...(series?.times ?? [])]).toEqual([Date.UTC(2024, 0, 1, 8, 0, 30)]);
  });

  it('finds its columns in any order, and passes over others', () => {
    const path = file(
      'other-order.csv',
      '\uFEFFglucose_mg_dl,dataset,timestamp,segment,person',
      '120,x,2024-01-01 08:00,s,Ann',
    );
    expect(readHistory(path).get('Ann')?.get('s')?.values[0]).toBe(120);
  });

  it('puts rows in order of time', () => {
    const series = history('Ann,1,2024-01-01 08:05,104', 'Ann,1,2024-01-01 08:00,100').get('Ann')?.get('1');
    expect([...(series?.values ?? [])]).toEqual([100, 104]);
  });

  it.each([
    ['NaN', 'Ann,1,2024-01-01 08:00,NaN', 'line 2: "NaN" is no glucose'],
    ['an empty value', 'Ann,1,2024-01-01 08:00,', 'line 2: "" is no glucose'],
    ['a time without a date', 'Ann,1,08:00:00,100', 'line 2: "08:00:00" is no time'],
    ['a day that does not exist', 'Ann,1,2024-02-30 08:00,100', 'line 2: "2024-02-30 08:00" is no time'],
    ['mmol/L', 'Ann,1,2024-01-01 08:00,5.6', 'mmol/L, it seems'],
    ['a value below zero', 'Ann,1,2024-01-01 08:00,-100', 'line 2: -100 mg/dL cannot be glucose'],
  ])('with %s is refused in words that say where', (_, row, words) => {
    expect(() => history(row)).toThrow(CorpusError);
    expect(() => history(row)).toThrow(words);
  });

  it('without rows, or without one of its columns, is refused by name', () => {
    expect(() => history()).toThrow('has no rows');
    expect(() => readHistory(file('empty.csv', ''))).toThrow('has no column person, segment, timestamp, glucose_mg_dl');
    expect(() => readHistory(file('short.csv', 'person,segment,timestamp', 'Ann,1,2024-01-01 08:00'))).toThrow(
      'has no column glucose_mg_dl',
    );
  });
});

describe('the origins', () => {
  const origins = (...rows: string[]) => readOrigins(file('origins.csv', 'person,segment,origin', ...rows), known());

  it('stand in the order of the file, with their text as given', () => {
    expect(origins('Ann,1,2024-01-01 09:00', 'Ann,1,2024-01-01T08:30:00')).toEqual([
      { person: 'Ann', segment: '1', origin: '2024-01-01 09:00', time: Date.UTC(2024, 0, 1, 9) },
      { person: 'Ann', segment: '1', origin: '2024-01-01T08:30:00', time: Date.UTC(2024, 0, 1, 8, 30) },
    ]);
  });

  it('of a person or a segment that the history does not have are refused by name', () => {
    expect(() => origins('Bob,1,2024-01-01 09:00')).toThrow('line 2: the history has no person "Bob"');
    expect(() => origins('Ann,2,2024-01-01 09:00')).toThrow('line 2: the history of Ann has no segment "2"');
  });
});
