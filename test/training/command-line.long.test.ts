import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/learning/pack.ts';
import type { EvaluationReport } from '../../src/training/report.ts';
import { packBytes, seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function packFolder(name: string, pack: Pack): string {
  const { manifest, weights } = packBytes(pack);
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'pack.json'), manifest);
  writeFileSync(join(folder, name, 'weights.safetensors'), new Uint8Array(weights));
  return join(folder, name);
}

function evaluate(...options: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/training/evaluate.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, ATTUNE_DATA: '' },
  });
  return { status, said: stderr.trim() };
}

describe('the command to evaluate', { timeout: 60_000 }, () => {
  it.each([
    ['without a data folder', [], /^Where is the data\?.*$/],
    ['with an option that does not exist', ['--bogus'], /^Unknown option '--bogus'.*$/],
  ])('%s ends in one clear line', (_, options, line) => {
    const { status, said } = evaluate(...options);
    expect(status).toBe(1);
    expect(said).toMatch(line);
  });

  it('says in one line that a pack was made for other features', () => {
    const pack = seededPack();
    const old = packFolder('old', { ...pack, manifest: { ...pack.manifest, featureVersion: 0 } });
    const { status, said } = evaluate('--data', folder, '--pack-dir', old);
    expect(status).toBe(1);
    expect(said).toMatch(/^the pack was made for features of version 0, this is version \d+$/);
  });

  it('scores people it has never seen, one row for each method, origin and lead time', () => {
    const { times, values } = syntheticGlucose({ days: 2, interval: 15 });
    const rows = Array.from(times, (time, index) => `${new Date(time).toISOString().slice(0, 19)},${values[index]}`);
    mkdirSync(join(folder, 'cgm', 'made up'), { recursive: true });
    const text = `timestamp,glucose_value_mg_dl\n${rows.join('\n')}\n`;
    writeFileSync(join(folder, 'cgm', 'made up', 'a,b.csv.gz'), gzipSync(text));
    const [out, predictions] = [join(folder, 'report.json'), join(folder, 'predictions.csv')];

    const whole = ['--data', folder, '--pack-dir', packFolder('pack', seededPack())];
    expect(evaluate(...whole, '--out', out, '--predictions', predictions)).toMatchObject({ status: 0 });

    const [header, ...lines] = readFileSync(predictions, 'utf8').trim().split('\n');
    expect(header).toBe('dataset,person,method,supportHours,origin,leadMinutes,actual,predicted,q05,q25,q75,q95');
    const keys = lines.map((line) => line.replace('"a,b"', 'a').split(',').slice(0, 6).join());
    expect(new Set(keys).size).toBe(lines.length);
    const origins = new Set(keys.filter((key) => key.includes(',personal,24,')).map((key) => key.split(',')[4]));
    // A day of support, an hour apart, then every quarter of an hour until an outcome would lie beyond the record.
    expect([...origins].sort()[0]).toBe('2024-01-02 01:00:00');
    expect(keys).toContain('made up,a,lastValue,24,2024-01-02 01:00:00,60');
    for (const line of lines) {
      const numbers = line.replace('"a,b"', 'a').split(',').slice(6).map(Number);
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
    const report = JSON.parse(readFileSync(out, 'utf8')) as EvaluationReport;
    expect(report.people).toEqual(['made up/a,b']);
    expect(report.leftOutDatasets).toEqual(['made up']);
    expect(report.supports.map(({ supportHours }) => supportHours)).toEqual([3, 12, 24]);
  });
});
