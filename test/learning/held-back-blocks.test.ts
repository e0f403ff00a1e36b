import { describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { sliceSeries } from '../../src/domain/glucose/series.ts';
import { recordParts } from '../../src/learning/held-back-blocks.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('a record taken apart', () => {
  it.each([
    [0.5, [3]],
    [1, [6]],
    [2, [6, 6]],
    [3, [6, 6, 6]],
    [8, [16, 16, 16]],
    [20, [24, 24, 24]],
  ])('of %s days holds back blocks of %j hours, the newest last', (days, expected) => {
    const { blocks, hours } = recordParts(syntheticGlucose({ days }));
    expect(hours).toBeCloseTo(days * 24 - 5 / 60, 5);
    expect(blocks.map((block) => Math.round(block.hours))).toEqual(expected);
    expect(blocks.at(-1)?.to).toBe(Date.UTC(2024, 0, 1) + days * 24 * hour - 5 * minute + 1);
    for (const [index, block] of blocks.entries()) expect(block.from).toBe(blocks[index - 1]?.to ?? block.from);
  });

  it('lets no outcome of the last hour before a block be learned from, and none of the block', () => {
    const { blocks } = recordParts(syntheticGlucose({ days: 4 }));
    for (const { from, support, heldBack } of blocks) {
      const latest = Array.from(support.windows.targets, (target, index) =>
        Number.isFinite(target)
          ? (support.windows.origins[Math.floor(index / leadTimes.length)] as number) +
            (leadTimes[index % leadTimes.length] as number) * minute
          : 0,
      ).reduce((a, b) => Math.max(a, b));
      expect(latest).toBe(from - hour);
      expect(heldBack.origins[0]).toBe(from);
    }
  });

  it('learns from a week at most, and from the blocks before', () => {
    const { blocks, everything } = recordParts(syntheticGlucose({ days: 20 }));
    for (const { from, support } of blocks) {
      expect(support.hours).toBeCloseTo(168, 0);
      expect(support.windows.origins[0]).toBe(from - hour - 168 * hour);
    }
    expect(everything.hours).toBeCloseTo(168, 0);
    expect(everything.windows.origins.at(-1)).toBeGreaterThan(blocks.at(-1)?.from as number);
  });

  it('does not let a value inside a block change what was learned before it', () => {
    const series = syntheticGlucose({ days: 3 });
    const { blocks } = recordParts(series);
    const values = series.values.map((value, index) =>
      (series.times[index] as number) >= (blocks[1]?.from as number) ? value + 50 : value,
    );
    const changed = recordParts({ ...series, values }).blocks;
    expect(changed[1]?.support).toEqual(blocks[1]?.support);
    expect(changed[1]?.heldBack).not.toEqual(blocks[1]?.heldBack);
    expect(changed[2]?.support).not.toEqual(blocks[2]?.support);
  });

  it('has no block where there is nothing to learn from or to judge', () => {
    const series = syntheticGlucose({ days: 1 });
    expect(recordParts(sliceSeries(series, 0, 0)).blocks).toEqual([]);
    expect(recordParts(sliceSeries(series, 0, 1)).blocks).toEqual([]);
  });
});
