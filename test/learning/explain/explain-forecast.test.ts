import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadTimes } from '../../../src/domain/forecast.ts';
import { featureGroups, groupOfFeature } from '../../../src/domain/glucose/feature-groups.ts';
import { featureIndex } from '../../../src/domain/glucose/feature-index.ts';
import { featureCount } from '../../../src/domain/glucose/features.ts';
import type { Windows } from '../../../src/domain/glucose/windows.ts';
import { methodOf } from '../../../src/learning/adapters/index.ts';
import { explainForecast } from '../../../src/learning/explain/explain-forecast.ts';
import { explainLeads } from '../../../src/learning/explain/explain-leads.ts';
import { forecastGlucose } from '../../../src/learning/forecast-glucose.ts';
import { recordParts } from '../../../src/learning/held-back-blocks.ts';
import { seededPack } from '../../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

const pack = seededPack(3, 4);
const series = syntheticGlucose({ days: 2 });

beforeAll(async () => {
  setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  await tf.setBackend('wasm');
});

const windowsOf = (rows: readonly Readonly<Record<string, number>>[]): Windows => {
  const inputs = new Float32Array(rows.length * featureCount);
  for (const [row, values] of rows.entries())
    for (const [name, value] of Object.entries(values)) inputs[row * featureCount + featureIndex(name)] = value;
  return {
    count: rows.length,
    inputs,
    targets: new Float32Array(rows.length * leadTimes.length).fill(Number.NaN),
    levels: Float32Array.from(rows, (values) => values.level ?? 0),
    origins: new Float64Array(rows.length),
  };
};
const sumOf = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((sum, part) => sum + part, 0);

describe('the groups of inputs', () => {
  it('hold every input once, the last half hour apart from what was before', () => {
    expect(groupOfFeature).toHaveLength(featureCount);
    expect(groupOfFeature[featureIndex('change 30 to 25 min ago')]).toBe('lastHalfHour');
    expect(groupOfFeature[featureIndex('change 35 to 30 min ago')]).toBe('earlierHours');
    expect(groupOfFeature[featureIndex('level against yesterday')]).toBe('yesterday');
    expect(groupOfFeature[featureIndex('level against habit in an hour')]).toBe('habit');
    expect(new Set(groupOfFeature)).toEqual(new Set(featureGroups));
  });
});

describe('an explanation', () => {
  it('of a linear model is its weights times how far each input lies from the typical one', async () => {
    // At 30 min: −0.1 × level + 2 × newest change + 3 × clock sin; twice that at 60 min.
    const predict = async ({ inputs, count }: Windows) => {
      const change = new Float32Array(count * leadTimes.length);
      for (let window = 0; window < count; window++) {
        const at = (name: string) => inputs[window * featureCount + featureIndex(name)] as number;
        const sum = -0.1 * at('level') + 2 * at('change 5 to 0 min ago') + 3 * at('clock sin 1');
        change[window * leadTimes.length + 5] = sum;
        change[window * leadTimes.length + 11] = 2 * sum;
      }
      return change;
    };
    const moment = windowsOf([{ level: 180, 'change 5 to 0 min ago': 6, 'clock sin 1': 1 }]);
    const typical = windowsOf([
      { level: 100, 'change 5 to 0 min ago': 1, 'clock sin 1': 0 },
      { level: 140, 'change 5 to 0 min ago': -1, 'clock sin 1': 0.5 },
    ]);
    const [half, hour] = await explainLeads(predict, moment, typical);
    // Typical: −0.1 × 120 + 2 × 0 + 3 × 0.25. Now: −18 + 12 + 3.
    expect(half?.typical).toBeCloseTo(-11.25, 4);
    expect(half?.expected).toBeCloseTo(-3, 4);
    expect(half?.parts.level).toBeCloseTo(-6, 4);
    expect(half?.parts.lastHalfHour).toBeCloseTo(12, 4);
    expect(half?.parts.timeOfDay).toBeCloseTo(2.25, 4);
    expect(half?.parts.yesterday).toBeCloseTo(0, 6);
    expect(hour?.parts.lastHalfHour).toBeCloseTo(24, 4);
  });

  it('adds up to the forecast that is shown', async () => {
    const forecast = await forecastGlucose(pack, series, { method: 'generic' });
    const before = tf.memory().numTensors;
    const explanation = await explainForecast(pack, series, { method: 'generic' });
    expect(tf.memory().numTensors).toBe(before);
    expect(explanation?.against).toEqual({ whom: 'own', moments: 32 });
    expect(explanation?.changed).toBeNull();
    for (const lead of explanation?.leads ?? []) {
      const shown = forecast?.predicted[leadTimes.indexOf(lead.minutes)] as number;
      expect((explanation?.level as number) + lead.expected).toBeCloseTo(shown, 2);
      expect(lead.typical + sumOf(lead.parts)).toBeCloseTo(lead.expected, 3);
    }
  });

  it('holds the person’s model against the one for everybody over the person’s own hours', async () => {
    const { everything } = recordParts(series);
    const parameters = await methodOf('metaSgd').adapt(pack, everything);
    const adapted = { parameters, bandScale: new Float32Array(2 * leadTimes.length).fill(1) };
    const explanation = await explainForecast(pack, series, { method: 'metaSgd', adapted });
    const { byPart, fromHigh, fromLow } = explanation?.changed ?? {};
    expect(Object.keys(byPart ?? {})).toEqual(['night', 'morning', 'afternoon', 'evening']);
    const moments = Object.values(byPart ?? {}).reduce((sum, part) => sum + part.moments, 0);
    expect(moments).toBe(256);
    expect(fromHigh?.above).toBeGreaterThan(fromLow?.below ?? 0);
    expect(fromHigh?.own).not.toBe(fromHigh?.generic);
  });

  it('says nothing of groups for a rule that looks at one thing', async () => {
    const explanation = await explainForecast(pack, series, { method: 'lastValue' });
    expect(explanation?.leads).toBeNull();
  });

  it('is held against the people of the pack where the person’s own moments are too few', async () => {
    const hour = {
      times: series.times.slice(0, 10),
      values: series.values.slice(0, 10),
      utcOffsets: series.utcOffsets.slice(0, 10),
    };
    const explanation = await explainForecast(pack, hour, { method: 'generic' });
    expect(explanation?.against).toEqual({ whom: 'people' });
  });
});
