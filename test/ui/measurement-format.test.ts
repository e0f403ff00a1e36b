import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../src/domain/observation.ts';
import { createFormat, type FormatPreferences } from '../../src/ui/format.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import { zh } from '../../src/ui/i18n/zh/index.ts';

const preferences: FormatPreferences = {
  language: 'en',
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  glucoseUnit: 'mmol/L',
  weightUnit: 'kg',
  temperatureUnit: '°C',
  lengthUnit: 'cm',
};
const english = createFormat(preferences, en.kinds);
const chinese = createFormat({ ...preferences, language: 'zh', locale: 'zh-CN' }, zh.kinds);

const all: readonly (readonly [Measurement, english: string, chinese: string])[] = [
  [
    { kind: 'glucose', value: { milligramsPerDecilitre: 100.887, mealRelation: 'fasting' } },
    '5.6 mmol/L, fasting',
    '5.6 mmol/L，空腹',
  ],
  [
    {
      kind: 'bloodPressure',
      value: { systolic: 128, diastolic: 82, pulse: 66, arm: 'left', posture: 'sitting', irregularBeat: true },
    },
    '128/82 mmHg, 66/min, left arm, sitting, irregular beat',
    '128/82 mmHg，66 次/分，左臂，坐姿，心跳不规则',
  ],
  [{ kind: 'restingHeartRate', value: { beatsPerMinute: 54 } }, '54/min', '54 次/分'],
  [{ kind: 'heartRateVariability', value: { rmssd: 42 } }, '42 ms, RMSSD', '42 毫秒，RMSSD'],
  [{ kind: 'heartRateVariability', value: { sdnn: 51.4 } }, '51 ms, SDNN', '51 毫秒，SDNN'],
  [{ kind: 'respiratoryRate', value: { breathsPerMinute: 14 } }, '14/min', '14 次/分'],
  [
    { kind: 'sleep', value: { minutesAsleep: 450, minutesDeep: 72, minutesRem: 60 } },
    '7 h 30 min, deep 1 h 12 min, REM 1 h',
    '7 小时 30 分钟，深睡 1 小时 12 分钟，快速眼动 1 小时',
  ],
  [{ kind: 'steps', value: { count: 8200 } }, '8,200 steps', '8,200 步'],
  [
    { kind: 'workout', value: { type: 'running', minutes: 32, metres: 5230, averageHeartRate: 148 } },
    'Running, 32 min, 5.23 km, 148/min',
    '跑步，32 分钟，5.23 公里，148 次/分',
  ],
  [
    { kind: 'meal', value: { text: 'Lunch', carbohydrate: 60, protein: 20.5, kilocalories: 540 } },
    'Lunch, 60 g carbs, protein 20.5 g, 540 kcal',
    'Lunch，60 克碳水，蛋白质 20.5 克，540 千卡',
  ],
  [{ kind: 'meal', value: { protein: 20 } }, 'protein 20 g', '蛋白质 20 克'],
  [{ kind: 'insulin', value: { units: 0.5, action: 'bolus' } }, '0.5 units, bolus', '0.5 单位，餐时'],
  [{ kind: 'medication', value: { name: 'Metformin', dose: '500 mg' } }, 'Metformin, 500 mg', 'Metformin，500 mg'],
  [{ kind: 'symptom', value: { name: 'Headache', severity: 6 } }, 'Headache, 6/10', 'Headache，6/10'],
  [{ kind: 'symptom', value: { name: 'Nausea' } }, 'Nausea', 'Nausea'],
  [{ kind: 'mood', value: { score: 4 } }, '4/5, good', '4/5，不错'],
  [{ kind: 'stress', value: { score: 2 } }, '2/5, a little', '2/5，一点'],
  [{ kind: 'bodyFat', value: { percent: 22 } }, '22.0%', '22.0%'],
  [{ kind: 'height', value: { centimetres: 172 } }, '172 cm', '172 cm'],
  [{ kind: 'note', value: { text: 'Slept badly.' } }, 'Slept badly.', 'Slept badly.'],
];

describe('a measurement in words', () => {
  it.each(all)('%j', (measurement, inEnglish, inChinese) => {
    expect(english.measurementText(measurement)).toBe(inEnglish);
    expect(chinese.measurementText(measurement)).toBe(inChinese);
  });

  it('has one number for a card', () => {
    expect(english.measurement({ kind: 'sleep', value: { minutesAsleep: 425 } })).toEqual({ value: '7:05', unit: 'h' });
    expect(english.measurement({ kind: 'mood', value: { score: 4 } })).toEqual({ value: '4', unit: '/5' });
    expect(english.measurement({ kind: 'workout', value: { type: 'yoga', minutes: 90 } })).toEqual({
      value: '1 h 30',
      unit: 'min',
    });
  });

  it('says limits in the unit of the person', () => {
    const american = createFormat({ ...preferences, weightUnit: 'lb', lengthUnit: 'in' }, en.kinds);
    expect(american.fieldText('height', 'centimetres', 254)).toBe('100 in');
    expect(american.fieldText('weight', 'kilograms', 45.359237)).toBe('100.0 lb');
    expect(american.fieldText('workout', 'metres', 300_000)).toBe('300.0 km');
  });
});
