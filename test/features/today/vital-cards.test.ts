import { expect, it } from 'vitest';
import { toneOf, vitalCards } from '../../../src/features/today/vital-cards.ts';
import type { LatestVital } from '../../../src/workflows/latest-by-kind.ts';

const vital = (time: number, word: LatestVital['word'] = null): LatestVital => ({
  time,
  utcOffset: 0,
  measurement: { kind: 'glucose', value: { milligramsPerDecilitre: 100 } },
  recent: [],
  usual: null,
  usualSecondary: null,
  word,
});

it('gives every followed kind a card, in the order chosen, with or without a value', () => {
  const cards = vitalCards(['weight', 'glucose'], { glucose: vital(1) });
  expect(cards.map(({ kind, vital: shown }) => [kind, shown === null])).toEqual([
    ['weight', true],
    ['glucose', false],
  ]);
});

it('shows the newer of a sensor reading and a logged one', () => {
  const [older] = vitalCards(['glucose'], { glucose: vital(1), sensorGlucose: vital(2) });
  const [newer] = vitalCards(['glucose'], { glucose: vital(3), sensorGlucose: vital(2) });
  expect([older?.vital?.time, newer?.vital?.time]).toEqual([2, 3]);
});

it('shows sensor glucose where nothing was logged', () => {
  expect(vitalCards(['glucose'], { sensorGlucose: vital(2) })[0]?.vital?.time).toBe(2);
});

it('claims nothing about a value whose usual range is not known', () => {
  expect(toneOf(vital(1))).toBe('unknown');
  expect(toneOf(vital(1, 'above'))).toBe('aboveInTarget');
});

it('flags what is unlike the person, but not glucose that is inside its target range', () => {
  const glucose = (milligramsPerDecilitre: number, word: LatestVital['word']) =>
    toneOf({ ...vital(1, word), measurement: { kind: 'glucose', value: { milligramsPerDecilitre } } });
  expect([glucose(120, 'below'), glucose(65, 'below'), glucose(200, 'above')]).toEqual([
    'belowInTarget',
    'below',
    'above',
  ]);
  const pulse = { kind: 'heartRate', value: { beatsPerMinute: 100 } } as const;
  expect(toneOf({ ...vital(1, 'above'), measurement: pulse })).toBe('above');
});
