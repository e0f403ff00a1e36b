import { describe, expect, it } from 'vitest';
import { bloodGlucoseIndices } from '../../../../src/domain/clinical/glucose/blood-glucose-indices.ts';
import { glucoseManagementIndicator } from '../../../../src/domain/clinical/glucose/glucose-management-indicator.ts';
import { bandOf, glucoseRanges } from '../../../../src/domain/clinical/glucose/glucose-ranges.ts';
import { glucoseVariability, stableVariation } from '../../../../src/domain/clinical/glucose/glucose-variability.ts';
import { glycemiaRiskIndex } from '../../../../src/domain/clinical/glucose/glycemia-risk-index.ts';
import { againstTargets } from '../../../../src/domain/clinical/glucose/range-targets.ts';
import { timeInRanges } from '../../../../src/domain/clinical/glucose/time-in-ranges.ts';

const molar = (millimoles: number) => millimoles * 18.01559;

describe('the bands of glucose', () => {
  it('change at 54, 70, 180 and 250 as the consensus has them', () => {
    expect([53, 54, 69, 70, 180, 181, 250, 251].map((value) => bandOf(value))).toEqual([
      'veryLow',
      'low',
      'low',
      'inRange',
      'inRange',
      'high',
      'high',
      'veryHigh',
    ]);
  });

  it('change at 3.0, 3.9, 10.0 and 13.9 for whoever measures in mmol/L', () => {
    expect([2.9, 3.0, 3.8, 3.9, 10.0, 10.1, 13.9, 14.0].map((value) => bandOf(molar(value)))).toEqual([
      'veryLow',
      'low',
      'low',
      'inRange',
      'inRange',
      'high',
      'high',
      'veryHigh',
    ]);
  });

  it('are from 63 to 140 in pregnancy', () => {
    expect([53, 54, 62, 63, 140, 141, 250, 251].map((value) => bandOf(value, glucoseRanges.pregnant))).toEqual([
      'veryLow',
      'low',
      'low',
      'inRange',
      'inRange',
      'high',
      'high',
      'veryHigh',
    ]);
  });
});

describe('time in ranges', () => {
  it('is the share of the readings in each band', () => {
    expect(timeInRanges([50, 60, 100, 120, 150, 180, 181, 200, 251, 300])).toEqual({
      veryLow: 10,
      low: 10,
      inRange: 40,
      high: 20,
      veryHigh: 20,
    });
  });

  it('meets its targets beyond 70 % in range and under 4, 1, 25 and 5 %, not at them', () => {
    const at = { veryLow: 1, low: 3, inRange: 70, high: 20, veryHigh: 5 };
    expect(againstTargets(at, 'standard').map(({ met }) => met)).toEqual([false, false, false, false, false]);
    const within = { veryLow: 0.9, low: 3, inRange: 70.1, high: 20, veryHigh: 4.9 };
    expect(againstTargets(within, 'standard').every(({ met }) => met)).toBe(true);
  });

  it('asks older people for half in range and under 1 % low', () => {
    expect(againstTargets({ veryLow: 0, low: 0.9, inRange: 51, high: 39, veryHigh: 9.1 }, 'older')).toEqual([
      { measure: 'inRange', limit: 50, percent: 51, met: true },
      { measure: 'below', limit: 1, percent: 0.9, met: true },
      { measure: 'veryHigh', limit: 10, percent: 9.1, met: true },
    ]);
  });

  it('asks in pregnancy for more than 70 % in range and for under 4, 1 and 25 %, whatever is above 250', () => {
    const at = { veryLow: 1, low: 3, inRange: 70, high: 20, veryHigh: 5 };
    expect(againstTargets(at, 'pregnant')).toEqual([
      { measure: 'inRange', limit: 70, percent: 70, met: false },
      { measure: 'below', limit: 4, percent: 4, met: false },
      { measure: 'veryLow', limit: 1, percent: 1, met: false },
      { measure: 'above', limit: 25, percent: 25, met: false },
    ]);
    const within = { veryLow: 0.9, low: 3, inRange: 71.2, high: 18.8, veryHigh: 6.1 };
    expect(againstTargets(within, 'pregnant').every(({ met }) => met)).toBe(true);
  });

  it('counts what is above 140 in pregnancy', () => {
    const times = timeInRanges([62, 100, 100, 100, 100, 100, 100, 141, 200, 260], 'pregnant');
    expect(againstTargets(times, 'pregnant').map(({ measure, percent }) => [measure, percent])).toEqual([
      ['inRange', 60],
      ['below', 10],
      ['veryLow', 0],
      ['above', 30],
    ]);
  });
});

describe('the measures of glucose', () => {
  it('have a mean, a standard deviation and a coefficient of variation as worked by hand', () => {
    // Deviations -30, 0, 30: variance 1800 / 2.
    expect(glucoseVariability([90, 120, 150])).toEqual({
      mean: 120,
      standardDeviation: 30,
      coefficientOfVariation: 25,
    });
  });

  it('are stable up to a coefficient of variation of 36 %', () => {
    expect(stableVariation).toBe(36);
  });

  it('have a GMI of 7.0 % at 154 mg/dL and 6.9 % at 150', () => {
    // Bergenstal et al. 2018, table: 150 mg/dL is 6.9 %, 200 mg/dL 8.1 %.
    expect(glucoseManagementIndicator(154)).toBeCloseTo(6.994, 3);
    expect(glucoseManagementIndicator(150)).toBeCloseTo(6.898, 3);
    expect(glucoseManagementIndicator(200)).toBeCloseTo(8.094, 3);
  });

  it('have a risk index of 31.8 in zone B for 1, 3, 20 and 5 percent', () => {
    // 3 x 1 + 2.4 x 3 + 1.6 x 5 + 0.8 x 17 = 3 + 7.2 + 8 + 13.6
    const index = glycemiaRiskIndex({ veryLow: 1, low: 3, inRange: 74, high: 17, veryHigh: 5 });
    expect(index.index).toBeCloseTo(31.8, 10);
    expect(index.lows).toBeCloseTo(10.2, 10);
    expect(index.highs).toBeCloseTo(21.6, 10);
    expect(index.zone).toBe('B');
  });

  it('cap the risk index at 100, and change its zone above each twenty', () => {
    expect(glycemiaRiskIndex({ veryLow: 40, low: 0, inRange: 60, high: 0, veryHigh: 0 }).index).toBe(100);
    const zones = [0, 20, 20.8, 40, 60, 80, 80.8].map(
      (index) => glycemiaRiskIndex({ veryLow: 0, low: 0, inRange: 0, high: index / 0.8, veryHigh: 0 }).zone,
    );
    expect(zones).toEqual(['A', 'A', 'B', 'B', 'C', 'D', 'E']);
  });

  it('have a risk of 22.5 for a reading of 50 and of 57.0 for one of 400', () => {
    // f(50) = 1.509 (3.9120^1.084 - 5.381) = -1.5000; f(400) = 1.509 (5.9915^1.084 - 5.381) = 2.3884
    expect(bloodGlucoseIndices([50]).low).toBeCloseTo(22.5, 1);
    expect(bloodGlucoseIndices([400]).high).toBeCloseTo(57.05, 1);
  });

  it('have no risk at 112.5 mg/dL, and one of a hundred at 20 and at 600, where the scale was made to end', () => {
    // Kovatchev et al. 1997: the transformed scale runs from -√10 at 20 mg/dL to √10 at 600, with its zero at 112.5.
    expect(bloodGlucoseIndices([20])).toEqual({ low: expect.closeTo(100.04, 2), high: 0 });
    expect(bloodGlucoseIndices([600])).toEqual({ low: 0, high: expect.closeTo(99.95, 2) });
    const { low, high } = bloodGlucoseIndices([112.5]);
    expect(low + high).toBeLessThan(0.0001);
  });

  it('divide both indices by all readings', () => {
    const { low, high } = bloodGlucoseIndices([50, 400, 112.5, 112.5]);
    expect(low).toBeCloseTo(22.5 / 4, 1);
    expect(high).toBeCloseTo(57.05 / 4, 1);
  });
});
