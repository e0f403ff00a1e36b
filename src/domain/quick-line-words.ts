/** The words and units that the quick line knows, in English and Chinese, and how a line falls apart into them. */
import type { ObservationKind } from './observation.ts';
import type { GlucoseUnit, TemperatureUnit, WeightUnit } from './units.ts';

/** 斤, half a kilogram. */
export type QuickUnit = GlucoseUnit | WeightUnit | TemperatureUnit | '斤' | 'mmHg' | 'bpm' | '%';

export type QuickToken =
  | { readonly type: 'number'; readonly value: number; readonly whole: boolean }
  | { readonly type: 'kind'; readonly kind: ObservationKind; readonly unit?: QuickUnit }
  | { readonly type: 'unit'; readonly unit: QuickUnit; readonly kind: ObservationKind }
  /** Between the pressures of one reading. */
  | { readonly type: 'over' }
  | { readonly type: 'separator' };

const kindWords: readonly (readonly [ObservationKind, readonly string[]])[] = [
  ['glucose', ['glucose', 'blood glucose', 'blood sugar', 'sugar', 'bg', '血糖', '血糖值']],
  ['bloodPressure', ['blood pressure', 'pressure', 'bp', '血压']],
  [
    'heartRate',
    ['heart rate', 'resting heart rate', 'heart', 'pulse', 'hr', '心率', '静息心率', '脉搏', '脉率', '心跳'],
  ],
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

const unitWords: readonly (readonly [QuickUnit, ObservationKind, readonly string[]])[] = [
  ['mmol/L', 'glucose', ['mmol/l', 'mmol', 'mmoll', '毫摩尔/升', '毫摩尔每升', '毫摩尔', '毫摩']],
  ['mg/dL', 'glucose', ['mg/dl', 'mgdl', 'mg', '毫克/分升', '毫克每分升', '毫克']],
  ['mmHg', 'bloodPressure', ['mmhg', 'mm hg', '毫米汞柱']],
  ['kg', 'weight', ['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', '公斤', '千克']],
  ['lb', 'weight', ['lb', 'lbs', 'pound', 'pounds', '磅']],
  ['斤', 'weight', ['斤', '市斤']],
  [
    'bpm',
    'heartRate',
    ['bpm', 'beats per minute', 'beats/min', '/min', '次/分钟', '次/分', '次每分钟', '次每分', '次'],
  ],
  ['°C', 'temperature', ['°c', 'c', 'celsius', '摄氏度', '度']],
  ['°F', 'temperature', ['°f', 'f', 'fahrenheit', '华氏度']],
  ['%', 'oxygenSaturation', ['%', 'percent']],
];

const words = new Map<string, QuickToken>([
  ...kindWords.flatMap(([kind, names]) => names.map((name) => [name, { type: 'kind', kind }] as const)),
  ...unitWords.flatMap(([unit, kind, names]) => names.map((name) => [name, { type: 'unit', unit, kind }] as const)),
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

/** The tokens of a line, or null where it holds anything unknown. Full-width characters are taken as their plain twins. */
export function quickTokens(line: string): QuickToken[] | null {
  const text = line.normalize('NFKC').toLowerCase().replace(/º/g, '°').replace(/\s+/g, ' ').trim();
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
