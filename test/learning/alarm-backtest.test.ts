import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/learning/adaptation-watch.ts';
import { alarmBacktest } from '../../src/learning/alarm-backtest.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

const pack = seededPack(1, 2);

beforeAll(async () => {
  expect(await tf.setBackend('wasm')).toBe(true);
  await tf.ready();
});

describe('alerts on the past', () => {
  const series = syntheticGlucose({ days: 4 });

  it('are risks between 0 and 1 at readings of the newer half, in stretches that follow each other', async () => {
    const outcome = await alarmBacktest(pack, series, { method: 'generic' });
    if (!outcome.ok) throw new Error('expected stretches');
    const { blocks } = outcome;
    expect(blocks.length).toBe(7);
    for (const [index, { from, to, origins, risks }] of blocks.entries()) {
      expect(origins.every((origin) => origin >= from && origin < to)).toBe(true);
      expect(risks.every((risk) => risk >= 0 && risk <= 1)).toBe(true);
      if (index > 0) expect(from).toBe(blocks[index - 1]?.to);
    }
    const days = ((series.times.at(-1) ?? 0) - (blocks[0]?.from ?? 0)) / 86_400_000;
    expect(days).toBeGreaterThan(1.9);
    expect(days).toBeLessThan(2.1);
  });

  it('know nothing of what came later: changed readings after a stretch leave its risks as they were', async () => {
    const before = await alarmBacktest(pack, series, { method: 'metaSgd' });
    if (!before.ok) throw new Error('expected stretches');
    const cut = before.blocks[3]?.from as number;
    const values = series.values.map((value, index) => ((series.times[index] as number) > cut ? value + 40 : value));
    const after = await alarmBacktest(pack, { ...series, values }, { method: 'metaSgd' });
    if (!after.ok) throw new Error('expected stretches');
    for (const index of [0, 1]) expect(after.blocks[index]?.risks).toEqual(before.blocks[index]?.risks);
    expect(after.blocks[5]?.risks).not.toEqual(before.blocks[5]?.risks);
  });

  it('are not tried on half a day', async () => {
    const outcome = await alarmBacktest(pack, syntheticGlucose({ days: 0.4 }), { method: 'generic' });
    expect(outcome).toMatchObject({ ok: false, hoursNeeded: 12 });
  });

  it('end where the person stops them', async () => {
    const stopped = alarmBacktest(pack, series, { method: 'metaSgd', shouldCancel: () => true });
    await expect(stopped).rejects.toThrow(Cancelled);
  });
});
