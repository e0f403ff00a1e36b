import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/learning/random.ts';
import { bootstrapReplicas } from '../../../src/learning/webgpu/bootstrap.ts';
import { layerWords, paddedNetwork, rowLength4 } from '../../../src/learning/webgpu/padded-network.ts';
import { packedReplicas } from '../../../src/learning/webgpu/replicas.ts';
import { signalRoom4, tileRows } from '../../../src/learning/webgpu/tile-rows.ts';

describe('replicas', () => {
  test('a resample counts as many rows as there are, none twice in its list', () => {
    for (const blockLength of [1, 7]) {
      for (const { rows, rowWeights } of bootstrapReplicas(50, { replicas: 20, blockLength }, seededRandom(1))) {
        const weights = Array.from(rowWeights ?? []);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(50);
        expect(new Set(Array.from(rows)).size).toBe(rows.length);
        expect(Math.max(...Array.from(rows))).toBeLessThan(50);
      }
    }
  });

  test('a row is in a resample with probability 1 − 1/e', () => {
    const drawn = bootstrapReplicas(400, { replicas: 100 }, seededRandom(2));
    const share = drawn.reduce((sum, { rows }) => sum + rows.length, 0) / (400 * 100);
    expect(share).toBeCloseTo(1 - 1 / Math.E, 2);
  });

  test('are packed as places, factors and slots', () => {
    const packed = packedReplicas([{ rows: [5, 9] }, { rows: [3], rowWeights: [2], factor: 0.5 }]);
    // Two replicas of two pairs each, so that the first slot is the fourth pair.
    expect(Array.from(packed.subarray(0, 2))).toEqual([4, 2]);
    expect(Array.from(packed.subarray(4, 6))).toEqual([6, 1]);
    const floats = new Float32Array(packed.buffer);
    expect([floats[2], floats[6]]).toEqual([1, 0.5]);
    expect([8, 10, 12].map((at) => packed[at])).toEqual([5, 9, 3]);
    expect([9, 11, 13].map((at) => floats[at])).toEqual([1, 1, 2]);
  });
});

describe('the network of glucose-v2, padded', () => {
  const network = paddedNetwork({ inputSize: 38, hiddenSizes: [64, 32], outputSize: 24, activation: 'relu' }, 12);

  test('has 5368 flat parameters, and whole fours of each layer', () => {
    // (38 + 1) 64 + (64 + 1) 32 + (32 + 1) 24; (40 + 1) 16 + (64 + 1) 8 + (32 + 1) 3.
    expect(network.flatLength).toBe(5368);
    expect(network.length4).toBe(1275);
    expect(network.layers.map(({ flat }) => flat)).toEqual([0, 2496, 4576]);
    expect(network.layers.map(({ at4 }) => at4)).toEqual([0, 656, 1176]);
  });

  test('takes 592 bytes for a row at work, its signals one after the other', () => {
    expect(16 * rowLength4(network)).toBe(592);
    const words = layerWords(network, 8);
    expect([7, 15, 23, 31].map((at) => words[at])).toEqual([0, 80, 208, 272]);
  });

  test('walks 288 rows in six tiles of 48 where the workgroup has 32 KiB, and in twelve where it has 16', () => {
    const rowsIn = (bytes: number) => tileRows(rowLength4(network), { room4: signalRoom4(bytes), rows: 288, most: 64 });
    expect(rowsIn(32_768)).toBe(48);
    expect(rowsIn(16_384)).toBe(24);
  });
});

test('a network whose four rows do not fit is refused', () => {
  const wide = paddedNetwork({ inputSize: 64, hiddenSizes: [4096], outputSize: 2, activation: 'relu' }, 2);
  expect(() => tileRows(rowLength4(wide), { room4: signalRoom4(16_384), rows: 9, most: 64 })).toThrow(RangeError);
});
