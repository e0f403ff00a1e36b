import { describe, expect, it } from 'vitest';
import { type FormatPreferences, createFormat as formatIn } from '../../src/ui/format.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import { zh } from '../../src/ui/i18n/zh/index.ts';

const english: FormatPreferences = {
  language: 'en',
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  glucoseUnit: 'mmol/L',
  weightUnit: 'kg',
  temperatureUnit: '°C',
  lengthUnit: 'cm',
};
const chinese: FormatPreferences = { ...english, language: 'zh', locale: 'zh-CN', timeZone: 'Asia/Shanghai' };

const createFormat = (preferences: FormatPreferences) =>
  formatIn(preferences, preferences.language === 'zh' ? zh.kinds : en.kinds);

/** Monday 23 November 2026, 14:30 in Berlin. */
const now = Date.UTC(2026, 10, 23, 13, 30);
const minute = 60_000;
const hour = 60 * minute;

/** Intl separates with spaces of several kinds; a person sees a space. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('values', () => {
  it('shows glucose with one decimal in mmol/L and with none in mg/dL', () => {
    expect(createFormat(english).glucoseWithUnit(145.9)).toBe('8.1 mmol/L');
    expect(createFormat({ ...english, glucoseUnit: 'mg/dL' }).glucoseWithUnit(145.9)).toBe('146 mg/dL');
  });

  it('keeps the last zero, because the device measured it', () => {
    expect(createFormat(english).glucose(108.09354)).toBe('6.0');
    expect(createFormat(english).measurement({ kind: 'weight', value: { kilograms: 71 } })).toEqual({
      value: '71.0',
      unit: 'kg',
    });
  });

  it('converts weight and temperature to the chosen unit', () => {
    const imperial = createFormat({ ...english, weightUnit: 'lb', temperatureUnit: '°F' });
    expect(imperial.measurementText({ kind: 'weight', value: { kilograms: 71.4 } })).toBe('157.4 lb');
    expect(imperial.measurementText({ kind: 'temperature', value: { celsius: 37 } })).toBe('98.6 °F');
  });

  it('writes a pressure with its pulse in the words of the language', () => {
    const pressure = { kind: 'bloodPressure', value: { systolic: 128, diastolic: 82, pulse: 66 } } as const;
    expect(createFormat(english).measurementText(pressure)).toBe('128/82 mmHg, 66/min');
    expect(createFormat(chinese).measurementText(pressure)).toBe('128/82 mmHg，66 次/分');
    expect(createFormat(english).measurement(pressure)).toEqual({ value: '128/82', unit: 'mmHg' });
  });

  it('sets a percent sign at its number', () => {
    expect(createFormat(english).measurementText({ kind: 'oxygenSaturation', value: { percent: 97 } })).toBe('97%');
    expect(createFormat(english).percent(0.314)).toBe('31%');
  });
});

describe('times', () => {
  it('follows the clock of the region', () => {
    expect(createFormat(english).time(now)).toBe('14:30');
    expect(plain(createFormat({ ...english, locale: 'en-US' }).time(now))).toBe('2:30 PM');
    expect(createFormat(chinese).time(now)).toBe('21:30');
  });

  it('shows an observation at the clock time of where it was taken', () => {
    expect(createFormat(english).time(now, -300)).toBe('8:30');
  });

  it('names the year only where it is another one', () => {
    const format = createFormat(english);
    expect(format.day(now, { now })).not.toContain('2026');
    expect(format.day(now - 365 * 24 * hour, { now })).toContain('2025');
  });

  it('names the year on paper, this year as well', () => {
    expect(createFormat(english).date(now)).toBe('23 Nov 2026');
    expect(createFormat(chinese).date(now)).toBe('2026年11月23日');
  });

  it('speaks of the recent past in relative words', () => {
    const format = createFormat(english);
    expect(format.relative(now - 20_000, now)).toBe('now');
    expect(format.relative(now - 2 * minute, now)).toBe('2 minutes ago');
    expect(format.relative(now - 3 * hour, now)).toBe('3 hours ago');
    expect(format.relative(now + 5 * minute, now)).toBe('in 5 minutes');
    expect(plain(createFormat(chinese).relative(now - 2 * minute, now))).toBe('2分钟前');
  });

  it('counts days on the calendar: yesterday evening is yesterday, not 18 hours ago', () => {
    const format = createFormat(english);
    expect(format.relative(now - 18 * hour, now)).toBe('yesterday');
    expect(format.relative(now - 12 * hour, now)).toBe('12 hours ago');
  });

  it('says hours where midnight lies between but the night is not over', () => {
    const afterMidnight = Date.UTC(2026, 10, 23, 0, 30);
    expect(createFormat(english).relative(afterMidnight - 3 * hour, afterMidnight)).toBe('3 hours ago');
  });

  it('never says that something of last month was this month', () => {
    expect(createFormat(english).relative(now - 45 * 24 * hour, now)).toBe('last month');
    expect(createFormat(english).relative(now - 800 * 24 * hour, now)).toBe('2 years ago');
  });
});

describe('sizes and spans', () => {
  it('chooses the unit that fits a span', () => {
    const format = createFormat(english);
    expect(plain(format.duration(240))).toBe('240 ms');
    expect(plain(format.duration(1400))).toBe('1.4 secs');
    expect(plain(format.duration(3 * minute))).toBe('3 mins');
    expect(plain(format.duration(3 * 24 * hour))).toBe('3 days');
  });

  it('chooses the unit that fits a size', () => {
    const format = createFormat(english);
    expect(plain(format.bytes(209_000))).toBe('209 kB');
    expect(plain(format.bytes(1_240_000))).toBe('1.2 MB');
    expect(plain(format.bytes(10_738_000_000))).toBe('10.7 GB');
  });
});
