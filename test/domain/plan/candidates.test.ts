import { describe, expect, it } from 'vitest';
import { safetyFlags } from '../../../src/domain/clinical/safety/safety-flags.ts';
import type { SafetySituation } from '../../../src/domain/clinical/safety/safety-situation.ts';
import { candidates } from '../../../src/domain/plan/candidates.ts';
import { planSources } from '../../../src/domain/plan/plan-source.ts';
import { suggestionIds } from '../../../src/domain/plan/suggestion.ts';
import { suggestions } from '../../../src/domain/plan/suggestions.ts';
import { idleWeek, longRecord, now, ownMeals, sensor, situationOf } from './situation-of.ts';

const idsOf = (situation: ReturnType<typeof situationOf>) => candidates(situation).map(({ suggestion: { id } }) => id);
const flagsOf = (change: Partial<SafetySituation>) =>
  safetyFlags({ now, conditions: [], medicationClasses: [], ...change });

/** Someone to whom exercise, walks after meals and other meals are suggested. */
const active = (change: Partial<Parameters<typeof situationOf>[0]> = {}) =>
  situationOf({ exercise: idleWeek(), food: ownMeals(), glucose: sensor(0), record: longRecord, ...change });

describe('the table of suggestions', () => {
  it('has one row for each name, and each names a source', () => {
    expect(suggestions.map(({ id }) => id)).toEqual(suggestionIds);
    for (const { source } of suggestions) expect(planSources).toHaveProperty(source);
  });

  it('rules exercise out of everything that moves', () => {
    for (const { act, ruledOutBy } of suggestions) if (act === 'move') expect(ruledOutBy).toContain('exercise');
  });
});

describe('what may be suggested', () => {
  it('is nothing where nothing is known', () => {
    expect(idsOf(situationOf())).toEqual([]);
  });

  it('is a walk after the meal that raises most, and the other meal instead, with what sets them apart', () => {
    const found = candidates(active());
    const walk = found.find(({ suggestion }) => suggestion.id === 'walkAfterMeal');
    expect(walk?.names.meal).toBe('White rice');
    expect(walk?.expected).toMatchObject({ from: 'typical', mean: 12, low: 1, high: 22, source: 'reynolds2016' });
    const meal = found.find(({ suggestion }) => suggestion.id === 'lowerMeal');
    expect(meal?.names).toEqual({ meal: 'Lentil soup', other: 'White rice' });
    // 85 − 30, and √(12² + 12²) to either side.
    expect(meal?.expected).toMatchObject({ from: 'own', mean: 55, count: 16 });
    expect(meal?.expected?.low).toBeCloseTo(55 - 16.97, 2);
    expect(meal?.expected?.high).toBeCloseTo(55 + 16.97, 2);
  });

  it('does not call two meals apart whose bands overlap', () => {
    const food = ownMeals();
    const [low, high] = food.responses ?? [];
    if (!low || !high) throw new Error('two meals');
    const wide = { ...high, peak: { mean: 85, low: 40, high: 130 } };
    expect(idsOf(active({ food: { ...food, responses: [low, wide] } }))).not.toContain('lowerMeal');
  });

  it('does not bring glucose down any further in who takes insulin and goes low', () => {
    const ids = idsOf(active({ glucose: sensor(2), medicationClasses: ['insulin'] }));
    expect(ids).not.toContain('walkAfterMeal');
    expect(ids).not.toContain('lowerMeal');
    expect(ids.slice(0, 2)).toEqual(['talkAboutLows', 'checkBeforeBed']);
  });

  it('names a talk about lows at night from the second in two weeks, with each of them behind it', () => {
    expect(idsOf(active({ glucose: sensor(1) }))).not.toContain('talkAboutLows');
    const [first] = candidates(active({ glucose: sensor(2) }));
    expect(first?.suggestion.id).toBe('talkAboutLows');
    expect(first?.why[0]).toMatchObject({ id: 'nightLows', value: 2 });
    expect(first?.why[0]?.readings?.map(({ value }) => value)).toEqual([62, 62]);
  });

  it('leaves training and more of it to the care team in heart failure, and vegetables in kidney disease', () => {
    expect(idsOf(active())).toContain('nextSession');
    expect(idsOf(active({ conditions: ['heartFailure'] }))).not.toContain('nextSession');
    expect(idsOf(active({ conditions: ['heartFailure'] }))).toContain('weighDaily');
  });
});

describe('what safety rules out', () => {
  it.each([
    ['a pressure of 185/122', { pressure: { kind: 'bloodPressure', time: now, value: 185, secondary: 122 } }],
    ['glucose of 48 mg/dL', { glucose: { kind: 'glucose', time: now, value: 48 } }],
    ['an oxygen saturation of 89 %', { oxygen: { kind: 'oxygenSaturation', time: now, value: 89 } }],
    ['a pulse of 135', { pulse: { kind: 'heartRate', time: now, value: 135 } }],
  ] as const)('is everything while there is %s', (_name, change) => {
    expect(idsOf(active({ flags: flagsOf(change) }))).toEqual([]);
  });

  it('is every kind of exercise with 40.1 °C', () => {
    const flags = flagsOf({ temperature: { kind: 'temperature', time: now, value: 40.1 } });
    const found = candidates(active({ flags }));
    expect(found.filter(({ suggestion }) => suggestion.act === 'move')).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('is a walk, and another meal, to lower glucose at 62 mg/dL', () => {
    const ids = idsOf(active({ flags: flagsOf({ glucose: { kind: 'glucose', time: now, value: 62 } }) }));
    expect(ids).not.toContain('walkAfterMeal');
    expect(ids).not.toContain('lowerMeal');
  });

  it('is what is made for adults, under 18', () => {
    const ids = idsOf(active({ age: 15, flags: flagsOf({ age: 15 }) }));
    expect(ids).not.toContain('nextSession');
    expect(ids).not.toContain('sodium');
  });
});
