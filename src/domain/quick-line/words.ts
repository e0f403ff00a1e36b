/** The words and units that the quick line knows, in English and Chinese, and how a line falls apart into them. */

import type { ObservationKind } from '../observation.ts';
import type { MealRelation } from '../observation-choices.ts';
import type { GlucoseUnit, TemperatureUnit, WeightUnit } from '../units.ts';

/** 斤, half a kilogram. */
export type QuickUnit = GlucoseUnit | WeightUnit | TemperatureUnit | '斤' | 'mmHg' | 'bpm' | '%' | 'ms';

export type QuickToken =
  | { readonly type: 'number'; readonly value: number; readonly whole: boolean }
  | { readonly type: 'kind'; readonly kind: ObservationKind; readonly unit?: QuickUnit }
  /** Of the kinds that are measured in it, the likeliest first. */
  | { readonly type: 'unit'; readonly unit: QuickUnit; readonly kinds: readonly ObservationKind[] }
  /** Of a glucose reading to a meal. */
  | { readonly type: 'relation'; readonly relation: MealRelation }
  /** Between the pressures of one reading. */
  | { readonly type: 'over' }
  | { readonly type: 'separator' };

const kindWords: readonly (readonly [ObservationKind, readonly string[]])[] = [
  ['glucose', ['glucose', 'blood glucose', 'blood sugar', 'sugar', 'bg', '血糖', '血糖值']],
  ['bloodPressure', ['blood pressure', 'pressure', 'bp', '血压']],
  ['heartRate', ['heart rate', 'heart', 'pulse', 'hr', '心率', '脉搏', '脉率', '心跳']],
  [
    'restingHeartRate',
    ['resting heart rate', 'resting pulse', 'resting hr', 'rhr', '静息心率', '静息脉搏', '安静心率', '静息'],
  ],
  ['heartRateVariability', ['heart rate variability', 'hrv', 'rmssd', '心率变异性', '心率变异']],
  [
    'respiratoryRate',
    [
      'respiratory rate',
      'respiration rate',
      'respiration',
      'breathing rate',
      'breathing',
      'resp rate',
      'resp',
      '呼吸频率',
      '呼吸率',
      '呼吸',
    ],
  ],
  ['bodyFat', ['body fat', 'body fat percentage', 'bodyfat', 'fat percentage', '体脂率', '体脂肪率', '体脂']],
  ['weight', ['weight', 'wt', '体重']],
  ['temperature', ['temperature', 'body temperature', 'temp', '体温', '温度']],
  [
    'oxygenSaturation',
    [
      'spo2',
      'sp o2',
      'oxygen saturation',
      'oxygen',
      'saturation',
      'sats',
      'sat',
      'o2',
      '血氧饱和度',
      '血氧',
      '氧饱和度',
    ],
  ],
];

const relationWords: readonly (readonly [MealRelation, readonly string[]])[] = [
  ['fasting', ['fasting', 'fasted', '空腹']],
  [
    'beforeMeal',
    [
      'before meal',
      'before a meal',
      'before eating',
      'before food',
      'premeal',
      'pre-meal',
      '餐前',
      '饭前',
      ...meals('前'),
    ],
  ],
  [
    'afterMeal',
    [
      'after meal',
      'after a meal',
      'after eating',
      'after food',
      'postmeal',
      'post-meal',
      '餐后',
      '饭后',
      ...meals('后'),
    ],
  ],
  ['bedtime', ['bedtime', 'at bedtime', 'before bed', '睡前', '临睡前']],
];

/** 早餐后, after breakfast. */
function meals(side: '前' | '后'): string[] {
  const chinese = ['早餐', '早饭', '午餐', '午饭', '晚餐', '晚饭'].map((meal) => meal + side);
  const english = ['breakfast', 'lunch', 'dinner', 'supper'].map(
    (meal) => `${side === '前' ? 'before' : 'after'} ${meal}`,
  );
  return [...chinese, ...english];
}

const breathsWords = ['breaths/min', 'breaths per minute', 'breaths', 'brpm'];

const unitWords: readonly (readonly [QuickUnit, ObservationKind | readonly ObservationKind[], readonly string[]])[] = [
  ['mmol/L', 'glucose', ['mmol/l', 'mmol', 'mmoll', '毫摩尔/升', '毫摩尔每升', '毫摩尔', '毫摩']],
  ['mg/dL', 'glucose', ['mg/dl', 'mgdl', 'mg', '毫克/分升', '毫克每分升', '毫克']],
  ['mmHg', 'bloodPressure', ['mmhg', 'mm hg', '毫米汞柱']],
  ['kg', 'weight', ['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', '公斤', '千克']],
  ['lb', 'weight', ['lb', 'lbs', 'pound', 'pounds', '磅']],
  ['斤', 'weight', ['斤', '市斤']],
  [
    'bpm',
    ['heartRate', 'restingHeartRate', 'respiratoryRate'],
    ['bpm', 'beats per minute', 'beats/min', '/min', '次/分钟', '次/分', '次每分钟', '次每分', '次'],
  ],
  ['°C', 'temperature', ['°c', 'c', 'celsius', '摄氏度', '度']],
  ['°F', 'temperature', ['°f', 'f', 'fahrenheit', '华氏度']],
  ['%', ['oxygenSaturation', 'bodyFat'], ['%', 'percent']],
  ['ms', 'heartRateVariability', ['ms', 'msec', 'milliseconds', '毫秒']],
  ['bpm', 'respiratoryRate', breathsWords],
];

const words = new Map<string, QuickToken>([
  ...kindWords.flatMap(([kind, names]) => names.map((name) => [name, { type: 'kind', kind }] as const)),
  ...unitWords.flatMap(([unit, kind, names]) =>
    names.map((name) => [name, { type: 'unit', unit, kinds: [kind].flat() }] as const),
  ),
  ...relationWords.flatMap(([relation, names]) => names.map((name) => [name, { type: 'relation', relation }] as const)),
  ['摄氏', { type: 'kind', kind: 'temperature', unit: '°C' }],
  ['华氏', { type: 'kind', kind: 'temperature', unit: '°F' }],
  ['/', { type: 'over' }],
  ['-', { type: 'over' }],
  ['over', { type: 'over' }],
  ['比', { type: 'over' }],
  ...[',', ';', ':', '=', '、', '。', 'and', '和', 'is', 'was', '是', '为', 'my', '我的', '百分之'].map(
    (name) => [name, { type: 'separator' }] as const,
  ),
]);

const literally = (text: string): string => text.replace(/[/.*+?^$()[\]{}|\\-]/g, '\\$&');
/** Longest first; a Latin word ends where its letters end. */
const word = new RegExp(
  [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => literally(name) + (/[a-z0-9]$/.test(name) ? '(?![a-z])' : ''))
    .join('|'),
  'y',
);
/** A comma is decimal where it stands between digits and at most two follow: 71,2. */
const number = /\d+(?:\.\d+|,\d{1,2}(?!\d))?/y;

function at(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

/** 餐后2小时 is 餐后; 2 hours after lunch is after lunch: how long ago is not kept. */
const sinceMeal = /(?:\d+(?:[.,]\d+)? ?h(?:ours?|rs?)? )?(after \w+|[餐饭]后)(?: ?(?:\d+(?:[.,]\d+)?|半) ?个?小时)?/g;

/** The tokens of a line, or null where it holds anything unknown. Full-width characters are taken as their plain twins. */
export function quickTokens(line: string): QuickToken[] | null {
  const text = line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/º/g, '°')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(sinceMeal, '$1');
  const tokens: QuickToken[] = [];
  let position = 0;
  while (position < text.length) {
    if (text[position] === ' ') {
      position++;
      continue;
    }
    const digits = at(number, text, position);
    if (digits !== null) {
      const pressure = tokens.at(-1)?.type === 'over' ? digits.split(',')[0] : digits;
      const taken = pressure ?? digits;
      tokens.push({ type: 'number', value: Number(taken.replace(',', '.')), whole: /^\d+$/.test(taken) });
      position += taken.length;
      continue;
    }
    const name = at(word, text, position);
    const token = name === null ? undefined : words.get(name);
    if (name === null || token === undefined) return null;
    tokens.push(token);
    position += name.length;
  }
  return tokens;
}
