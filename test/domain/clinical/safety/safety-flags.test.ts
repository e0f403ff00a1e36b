import { describe, expect, it } from 'vitest';
import type { ReadingOrigin } from '../../../../src/domain/clinical/safety/safety-flag.ts';
import { excludedBy, safetyFlags } from '../../../../src/domain/clinical/safety/safety-flags.ts';
import type { SafetySituation } from '../../../../src/domain/clinical/safety/safety-situation.ts';

const now = Date.UTC(2026, 2, 1, 12);
const hour = 3_600_000;
const day = 24 * hour;

const reading = (kind: ReadingOrigin['kind'], value: number, more: Partial<ReadingOrigin> = {}): ReadingOrigin => ({
  kind,
  value,
  time: now - hour / 2,
  ...more,
});
const situation = (more: Partial<SafetySituation>): SafetySituation => ({
  now,
  age: 50,
  conditions: [],
  medicationClasses: [],
  ...more,
});
const told = (more: Partial<SafetySituation>) =>
  safetyFlags(situation(more)).map(({ code, severity }) => `${code}: ${severity}`);
const pressure = (systolic: number, diastolic: number, more: Partial<ReadingOrigin> = {}) =>
  reading('bloodPressure', systolic, { secondary: diastolic, ...more });

describe('what asks for something now', () => {
  it('is a blood pressure of 185/122, which rules out exercise', () => {
    const flags = safetyFlags(situation({ pressure: pressure(185, 122) }));
    expect(flags).toMatchObject([{ code: 'severePressure', severity: 'now', source: 'accAha2017' }]);
    expect(flags[0]?.origins).toEqual([pressure(185, 122)]);
    expect(excludedBy(flags)).toContain('exercise');
  });

  it('is a pressure from 180, or from 120, and not one below both', () => {
    expect(told({ pressure: pressure(180, 80) })).toEqual(['severePressure: now']);
    expect(told({ pressure: pressure(150, 120) })).toEqual(['severePressure: now']);
    expect(told({ pressure: pressure(179, 119) })).toEqual([]);
  });

  it('is 160 over 110 in pregnancy', () => {
    const pregnant = { conditions: ['pregnancy'] } as const;
    expect(told({ ...pregnant, pressure: pressure(160, 90) })).toEqual([
      'severePressureInPregnancy: now',
      'pregnancy: note',
    ]);
    expect(told({ ...pregnant, pressure: pressure(159, 109) })).toEqual(['pregnancy: note']);
    expect(told({ ...pregnant, pressure: pressure(140, 110) })[0]).toBe('severePressureInPregnancy: now');
    expect(told({ pressure: pressure(160, 110) })).toEqual([]);
  });

  it('is a glucose of 48 mg/dL, at any age, and rules out lowering it', () => {
    for (const age of [50, 9]) {
      const flags = safetyFlags(situation({ age, glucose: reading('glucose', 48) }));
      expect(flags[0]).toMatchObject({ code: 'veryLowGlucose', severity: 'now' });
      expect(excludedBy(flags)).toContain('lowerGlucose');
    }
  });

  it('is an oxygen saturation of 89 %', () => {
    expect(told({ oxygen: reading('oxygenSaturation', 89) })).toEqual(['veryLowOxygen: now']);
  });

  it('is a pulse of 135 at rest', () => {
    expect(told({ pulse: reading('heartRate', 135) })).toEqual(['veryFastPulse: now']);
  });
});

describe('what asks for something soon', () => {
  it('is a temperature of 40.1 degrees, which rules out exercise', () => {
    const flags = safetyFlags(situation({ temperature: reading('temperature', 40.1) }));
    expect(flags).toMatchObject([{ code: 'highFever', severity: 'soon' }]);
    expect(excludedBy(flags)).toContain('exercise');
  });

  it('is 2.5 kg more in three days where the heart is weak; where it is not, it is only told', () => {
    const weights = [reading('weight', 82.5), reading('weight', 80, { time: now - 3 * day })];
    expect(told({ weights, conditions: ['heartFailure'] })).toEqual(['weightGainHeartFailure: soon']);
    expect(told({ weights })).toEqual(['weightGain: note']);
  });

  it('begins at two kilograms as a scale shows them, within three days', () => {
    // 82.1 less 80.1 is 1.9999999999999858 to a computer.
    const gain = (from: number, to: number, days: number) =>
      told({
        weights: [reading('weight', to), reading('weight', from, { time: now - hour / 2 - days * day })],
        conditions: ['heartFailure'],
      });
    expect([gain(80.1, 82.1, 3), gain(80.1, 82, 3), gain(80.1, 82.1, 4)]).toEqual([
      ['weightGainHeartFailure: soon'],
      [],
      [],
    ]);
  });

  it('is not 2.5 kg more in a week, nor 1.9 in three days', () => {
    const conditions = ['heartFailure'] as const;
    const slow = [reading('weight', 82.5), reading('weight', 80, { time: now - 7 * day })];
    const little = [reading('weight', 81.9), reading('weight', 80, { time: now - 2 * day })];
    expect(told({ weights: slow, conditions })).toEqual([]);
    expect(told({ weights: little, conditions })).toEqual([]);
  });
});

describe('the bands', () => {
  it('of oxygen change at 91, 93 and 95 %, and lower where a doctor aims at 88 to 92', () => {
    const oxygen = (percent: number, conditions: SafetySituation['conditions'] = []) =>
      told({ oxygen: reading('oxygenSaturation', percent), conditions })[0];
    expect([91, 92, 93, 94, 95, 96].map((percent) => oxygen(percent))).toEqual([
      'veryLowOxygen: now',
      'lowOxygen: soon',
      'lowOxygen: soon',
      'slightlyLowOxygen: note',
      'slightlyLowOxygen: note',
      undefined,
    ]);
    expect([83, 84, 85, 86, 87, 88, 91].map((percent) => oxygen(percent, ['copd']))).toEqual([
      'veryLowOxygen: now',
      'lowOxygen: soon',
      'lowOxygen: soon',
      'slightlyLowOxygen: note',
      'slightlyLowOxygen: note',
      undefined,
      undefined,
    ]);
  });

  it('of the temperature change at 35.0, 36.0, 38.0 and 39.0 degrees', () => {
    const at = (celsius: number) => told({ temperature: reading('temperature', celsius) })[0];
    expect([35, 35.1, 36, 36.1, 38, 38.1, 39, 39.1].map(at)).toEqual([
      'veryLowTemperature: now',
      'lowTemperature: note',
      'lowTemperature: note',
      undefined,
      undefined,
      'fever: soon',
      'fever: soon',
      'highFever: soon',
    ]);
  });

  it('of the pulse change at 40, 50, 90, 110 and 130', () => {
    const at = (beats: number) => told({ pulse: reading('heartRate', beats) })[0];
    expect([40, 41, 50, 51, 90, 91, 110, 111, 130, 131].map(at)).toEqual([
      'verySlowPulse: now',
      'slowPulse: note',
      'slowPulse: note',
      undefined,
      undefined,
      'fastPulse: note',
      'fastPulse: note',
      'fastPulse: soon',
      'fastPulse: soon',
      'veryFastPulse: now',
    ]);
  });

  it('of glucose change at 54, 70 and 250 mg/dL', () => {
    const at = (value: number) => told({ glucose: reading('glucose', value) })[0];
    expect([53, 54, 69, 70, 250, 251].map(at)).toEqual([
      'veryLowGlucose: now',
      'lowGlucose: soon',
      'lowGlucose: soon',
      undefined,
      undefined,
      'veryHighGlucose: soon',
    ]);
  });
});

describe('what the profile rules out', () => {
  it('in pregnancy is anything about weight and harder exercise', () => {
    const excluded = excludedBy(safetyFlags(situation({ conditions: ['pregnancy'] })));
    expect([...excluded].sort()).toEqual(['harderExercise', 'weight']);
  });

  it('on a beta-blocker is a zone by age', () => {
    expect([...excludedBy(safetyFlags(situation({ medicationClasses: ['betaBlocker'] })))]).toEqual(['heartRateZones']);
  });

  it('under 18 is every target of adults: no band of theirs is told but what is severe at any age', () => {
    const more = { age: 17, pressure: pressure(150, 95), pulse: reading('heartRate', 135) };
    expect(told(more)).toEqual(['underage: note']);
    expect(told({ age: 17, pressure: pressure(185, 122) })).toEqual(['severePressure: now', 'underage: note']);
    expect(excludedBy(safetyFlags(situation(more)))).toContain('adultTargets');
    expect(told({ age: 18, pulse: reading('heartRate', 135) })).toEqual(['veryFastPulse: now']);
  });
});

describe('a record', () => {
  it('without data asks for nothing', () => {
    expect(safetyFlags({ now, conditions: [], medicationClasses: [] })).toEqual([]);
  });

  it('of yesterday says nothing of now', () => {
    const time = now - 25 * hour;
    const old = { pressure: pressure(185, 122, { time }), pulse: reading('heartRate', 135, { time }) };
    expect(told({ ...old, glucose: reading('glucose', 48, { time: now - 3 * hour }) })).toEqual([]);
  });

  it('speaks of now for a day, and for two hours of glucose', () => {
    const at = (ago: number): Partial<SafetySituation>[] => {
      const time = now - ago;
      return [
        { pressure: pressure(185, 122, { time }) },
        { oxygen: reading('oxygenSaturation', 89, { time }) },
        { temperature: reading('temperature', 40.1, { time }) },
        { pulse: reading('heartRate', 135, { time }) },
      ];
    };
    for (const more of at(day)) expect(told(more)).toHaveLength(1);
    for (const more of at(day + 1)) expect(told(more)).toEqual([]);
    const low = (ago: number) => told({ glucose: reading('glucose', 48, { time: now - ago }) }).length;
    expect([low(2 * hour), low(2 * hour + 1)]).toEqual([1, 0]);
  });

  it('tells the most urgent first', () => {
    const more = { temperature: reading('temperature', 38.5), oxygen: reading('oxygenSaturation', 89) };
    expect(told({ ...more, medicationClasses: ['betaBlocker'] })).toEqual([
      'veryLowOxygen: now',
      'fever: soon',
      'betaBlocker: note',
    ]);
  });
});
