import { describe, expect, it } from 'vitest';
import { type QuickLineContext, understandLine } from '../../src/domain/quick-line.ts';

const european: QuickLineContext = {
  glucoseUnit: 'mmol/L',
  weightUnit: 'kg',
  temperatureUnit: '°C',
  lengthUnit: 'cm',
  follow: ['glucose', 'bloodPressure', 'weight'],
};
const american: QuickLineContext = { ...european, glucoseUnit: 'mg/dL', weightUnit: 'lb', temperatureUnit: '°F' };

const measured = (line: string, context = european) => {
  const meaning = understandLine(line, context);
  return meaning?.type === 'understood' ? meaning.readings.map(({ measurement }) => measurement) : meaning;
};
const pressure = (systolic: number, diastolic: number, pulse?: number) => ({
  kind: 'bloodPressure',
  value: { systolic, diastolic, ...(pulse === undefined ? {} : { pulse }) },
});
const glucose = (milligrams: number) => ({
  kind: 'glucose',
  value: { milligramsPerDecilitre: expect.closeTo(milligrams, 3) },
});
const weight = (kilograms: number) => ({ kind: 'weight', value: { kilograms: expect.closeTo(kilograms, 3) } });
const heart = (beatsPerMinute: number) => ({ kind: 'heartRate', value: { beatsPerMinute } });
const temperature = (celsius: number) => ({ kind: 'temperature', value: { celsius: expect.closeTo(celsius, 3) } });
const oxygen = (percent: number) => ({ kind: 'oxygenSaturation', value: { percent } });

describe('the quick line', () => {
  it.each([
    ['120/80', pressure(120, 80)],
    ['120/80 72', pressure(120, 80, 72)],
    ['120/80, 72', pressure(120, 80, 72)],
    ['120/80,72', pressure(120, 80, 72)],
    ['120/80/72', pressure(120, 80, 72)],
    ['120/80 72 bpm', pressure(120, 80, 72)],
    ['120/80 mmHg pulse 72', pressure(120, 80, 72)],
    ['BP 120 over 80', pressure(120, 80)],
    ['bp 120 80 72', pressure(120, 80, 72)],
    ['120 80', pressure(120, 80)],
    ['blood pressure: 135/85', pressure(135, 85)],
    ['血压 120/80 脉搏 72', pressure(120, 80, 72)],
    ['血压120/80，心率72次/分', pressure(120, 80, 72)],
    ['１２０／８０　７２', pressure(120, 80, 72)],
    ['5.6 mmol', glucose(100.887)],
    ['5.6mmol/L', glucose(100.887)],
    ['5,6 mmol/l', glucose(100.887)],
    ['98 mg/dl', glucose(98)],
    ['glucose 98 mg', glucose(98)],
    ['血糖 5.6', glucose(100.887)],
    ['血糖：5.6', glucose(100.887)],
    ['血糖５．６毫摩尔/升', glucose(100.887)],
    ['71.2 kg', weight(71.2)],
    ['71,2kg', weight(71.2)],
    ['157 lb', weight(71.214)],
    ['体重 71.2公斤', weight(71.2)],
    ['体重71.2千克', weight(71.2)],
    ['142.4斤', weight(71.2)],
    ['72 bpm', heart(72)],
    ['心率 72', heart(72)],
    ['pulse 72', heart(72)],
    ['72 pulse', heart(72)],
    ['36.8 c', temperature(36.8)],
    ['36.8℃', temperature(36.8)],
    ['98.6 f', temperature(37)],
    ['98.6°F', temperature(37)],
    ['体温 36.8度', temperature(36.8)],
    ['华氏 98.6 度', temperature(37)],
    ['97%', oxygen(97)],
    ['血氧 97%', oxygen(97)],
    ['血氧百分之97', oxygen(97)],
    ['SpO2 97', oxygen(97)],
  ])('understands "%s"', (line, expected) => {
    expect(measured(line)).toEqual([expected]);
  });

  it('understands several measurements in one line, in their order', () => {
    expect(measured('120/80 72, 71.2 kg')).toEqual([pressure(120, 80, 72), weight(71.2)]);
    expect(measured('120/80 130/85 70')).toEqual([pressure(120, 80), pressure(130, 85, 70)]);
    expect(measured('120/80 72 pulse, weight 71.2')).toEqual([pressure(120, 80, 72), weight(71.2)]);
    expect(measured('120/80 97% 72 bpm')).toEqual([pressure(120, 80), oxygen(97), heart(72)]);
    expect(measured('120/80 71.2kg')).toEqual([pressure(120, 80), weight(71.2)]);
    expect(measured('血糖 5.6，体重 71.2 公斤，血氧 97%')).toEqual([glucose(100.887), weight(71.2), oxygen(97)]);
  });

  it('takes a named glucose in the unit in which it makes sense, whatever the person usually reads', () => {
    expect(measured('glucose 5.6', american)).toEqual([glucose(100.887)]);
    expect(measured('glucose 98', european)).toEqual([glucose(98)]);
    expect(measured('temp 98.6', european)).toEqual([temperature(37)]);
    expect(measured('temp 36.8', american)).toEqual([temperature(36.8)]);
  });

  it('never turns a very low glucose in mg/dL into a very high one in mmol/L', () => {
    expect(understandLine('glucose 22', american)).toMatchObject({
      type: 'understood',
      readings: [
        { unit: 'mg/dL', measurement: { value: { milligramsPerDecilitre: 22 } }, plausibility: { verdict: 'confirm' } },
      ],
    });
    expect(understandLine('22', american)).toBeNull();
  });

  it('takes a named weight in the unit that fits the last days', () => {
    expect(measured('weight 157', european)).toEqual([weight(157)]);
    expect(measured('weight 157', { ...european, recentWeights: [71] })).toEqual([weight(71.214)]);
  });

  it('offers what a bare number may be, by the unit and the kinds of the person', () => {
    const kindsOf = (line: string, context: QuickLineContext) => {
      const meaning = understandLine(line, context);
      if (meaning === null) return null;
      const readings = meaning.type === 'understood' ? meaning.readings : meaning.candidates;
      return readings.map(({ measurement }) => measurement.kind);
    };
    expect(kindsOf('98', american)?.[0]).toBe('glucose');
    expect(kindsOf('98', { ...european, follow: ['oxygenSaturation'] })?.[0]).toBe('oxygenSaturation');
    expect(kindsOf('98', european)).toContain('heartRate');
    expect(kindsOf('5.6', american)).toEqual(['glucose']);
    expect(kindsOf('5.6', european)).toEqual(['glucose']);
    expect(kindsOf('36.8', european)?.[0]).toBe('temperature');
    expect(kindsOf('71.2', european)?.[0]).toBe('weight');
    expect(kindsOf('71.2', european)).not.toContain('heartRate');
  });

  it('says what is implausible instead of hiding it', () => {
    const verdict = (line: string, context = european) => {
      const meaning = understandLine(line, context);
      return meaning?.type === 'understood'
        ? meaning.readings.map(({ plausibility }) => plausibility.verdict)
        : meaning;
    };
    expect(verdict('80/120')).toEqual(['refuse']);
    expect(verdict('230/110')).toEqual(['confirm']);
    expect(verdict('35 mg/dl')).toEqual(['confirm']);
    expect(verdict('5 mg/dl')).toEqual(['refuse']);
    expect(verdict('71.2 kg', { ...european, recentWeights: [60] })).toEqual(['confirm']);
    expect(verdict('120/80 400')).toEqual(['refuse']);
  });

  it.each([
    '',
    '   ',
    'hello',
    '120/',
    '/80',
    'kg',
    '血糖',
    '5.6 mmol kg',
    'weight 5.6 mmol',
    '120/80 abc',
    '12345',
    'bp 120',
    '5.6.7',
  ])('makes nothing of "%s"', (line) => {
    expect(understandLine(line, european)).toBeNull();
  });
});
