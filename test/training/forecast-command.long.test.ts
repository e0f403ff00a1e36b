import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackManifest } from '../../src/learning/pack.ts';
import { packBytes, seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pack = seededPack();
const path = (name: string) => join(folder, name);

function writePack(name: string, changes: Partial<PackManifest> = {}): string {
  const { manifest, weights } = packBytes(pack);
  mkdirSync(path(name));
  writeFileSync(join(path(name), 'pack.json'), JSON.stringify({ ...JSON.parse(manifest), ...changes }));
  writeFileSync(join(path(name), 'weights.safetensors'), new Uint8Array(weights));
  return path(name);
}

beforeAll(() => {
  const { times, values } = syntheticGlucose({ days: 1 });
  const rows = ['Ann', '"B, C"'].flatMap((person) =>
    Array.from(times, (time, index) => `${person},s1,${new Date(time).toISOString().slice(0, 19)},${values[index]}`),
  );
  writeFileSync(path('history.csv'), `person,segment,timestamp,glucose_mg_dl\n${rows.join('\n')}\n`);
  const origins = ['"B, C",s1,2024-01-01 12:00', 'Ann,s1,2024-01-01T20:00:00', 'Ann,s1,2023-12-31 23:00'];
  writeFileSync(path('origins.csv'), `person,segment,origin\n${origins.join('\n')}\n`);
  writePack('pack');
});

function forecast(...more: string[]) {
  const files = ['--history', path('history.csv'), '--origins', path('origins.csv'), '--out', path('out.csv')];
  const args = ['--import', 'tsx', 'src/training/forecast.ts', '--pack', 'glucose', ...files, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

describe('the command to forecast', { timeout: 60_000 }, () => {
  it('writes twelve rows for each origin in the order asked for, and names the one it cannot forecast', () => {
    const { status, stdout } = forecast('--pack-dir', path('pack'), '--threads', '1');
    expect(status).toBe(0);
    expect(stdout).toBe(
      `2 of 3 origins forecast (2 by metaSgd) in ${path('out.csv')}. No reading at or before 1 of them: Ann 2023-12-31 23:00.`,
    );
    const [header, ...lines] = readFileSync(path('out.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('person,origin,lead_minutes,predicted_mg_dl,q05,q25,q75,q95');
    const leads = Array.from({ length: 12 }, (_, index) => 5 * (index + 1));
    expect(lines.map((line) => line.split(',').slice(0, -5).join())).toEqual([
      ...leads.map((lead) => `"B, C",2024-01-01 12:00,${lead}`),
      ...leads.map((lead) => `Ann,2024-01-01T20:00:00,${lead}`),
    ]);
    for (const line of lines) {
      const [predicted, q05, q25, q75, q95] = line.split(',').slice(-5).map(Number) as [number, ...number[]];
      expect([q05, q25, predicted, q75, q95]).toEqual(
        [q05, q25, predicted, q75, q95].sort((a, b) => Number(a) - Number(b)),
      );
    }
  });

  it('ends in one clear line where something is wrong', () => {
    const old = writePack('old features', { featureVersion: 0 });
    const small = writePack('one method', { methods: { metaSgd: pack.manifest.methods.metaSgd ?? {} } });
    for (const [options, words] of [
      [['--pack-dir', old], /^the pack was made for features of version 0, this is version \d+$/],
      [['--pack-dir', path('pack'), '--method', 'oracle'], /^There is no method oracle: choose personal or one of .*$/],
      [['--pack-dir', small, '--method', 'ridge'], /^The pack seeded was not trained for ridge: it has metaSgd\.$/],
    ] as const) {
      const { status, stderr } = forecast(...options);
      expect(stderr).toMatch(words);
      expect(status).toBe(1);
    }
  });
});
