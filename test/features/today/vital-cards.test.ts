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

it('holds the first logged values against what the sensor of that month knows to be usual', () => {
  const logged = { ...vital(3), recent: [{ time: 3, value: 60 }] };
  const sensed = { ...vital(2, 'usual'), recent: [{ time: 2, value: 100 }], usual: { low: 80, high: 150 } };
  const [soon] = vitalCards(['glucose'], { glucose: logged, sensorGlucose: sensed });
  expect(soon?.vital).toMatchObject({ time: 3, word: 'below', usual: { low: 80, high: 150 } });
  const late = { ...logged, time: 31 * 86_400_000 };
  expect(vitalCards(['glucose'], { glucose: late, sensorGlucose: sensed })[0]?.vital).toEqual(late);
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
