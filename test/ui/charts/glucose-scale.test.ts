import { describe, expect, it } from 'vitest';
import { glucoseScale } from '../../../src/ui/charts/glucose-scale.ts';

describe('the glucose axis', () => {
  it('always holds the target range, in either unit', () => {
    for (const unit of ['mmol/L', 'mg/dL'] as const) {
      const { domain } = glucoseScale([], unit);
      expect(domain[0]).toBeLessThan(unit === 'mg/dL' ? 70 : 3.9);
      expect(domain[1]).toBeGreaterThan(unit === 'mg/dL' ? 180 : 10);
    }
  });

  it('holds every finite value and passes over the others', () => {
    const { domain } = glucoseScale([41, 388, Number.NaN], 'mg/dL');
    expect(domain[0]).toBeLessThan(41);
    expect(domain[1]).toBeGreaterThan(388);
  });

  it('has round ticks, at most six, none outside the axis', () => {
    expect(glucoseScale([], 'mmol/L').ticks).toEqual([4, 6, 8, 10]);
    for (const unit of ['mmol/L', 'mg/dL'] as const) {
      for (const high of [180, 240, 300, 400, 500]) {
        const { domain, ticks } = glucoseScale([high], unit);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) expect(tick >= domain[0] && tick <= domain[1]).toBe(true);
      }
    }
  });
});
