import type { Measurement } from '../../observation.ts';

const meal =
  /^(?:(?:for\s+)?(?:breakfast|lunch|dinner|supper|brunch|snack|meal)(?![a-z])|早饭|早餐|午饭|午餐|中饭|晚饭|晚餐|夜宵|宵夜|加餐|零食|点心)(?!前|后)/i;
const eaten = /^(?:i\s+)?(?:ate|eaten|had|饮食\s*[:：]|meal\s*:)\s*/i;
const grams = '(\\d+(?:[.,]\\d+)?)\\s*(?:grams?|g|克)';
const nutrients: readonly (readonly [string, string])[] = [
  ['carbohydrate', 'carbohydrates?|carbs?|碳水化合物|碳水'],
  ['protein', 'proteins?|蛋白质?'],
  ['fibre', 'fib(?:re|er)s?|膳食纤维|纤维'],
  ['fat', 'fat|脂肪'],
];
/** Milligrams. */
const milligrams = '(\\d+(?:[.,]\\d+)?)\\s*(?:milligrams?|mg|毫克)';
const minerals: readonly (readonly [string, string])[] = [
  ['sodium', 'sodium|钠'],
  ['potassium', 'potassium|钾'],
];
const energy = /(\d+)\s*(?:kcal|calories|大卡|千卡)(?![a-z])/i;
/** A number left over means that something was not understood, unless it counts what was eaten: 2 eggs. */
const measured = /\d\s*(?:$|[.,/%]|mmol|mg|kg|lb|bpm|u(?![a-z])|units?|单位|公斤|斤|毫)/i;

/** `60 g carbs`, `lunch: pasta, 60g carbs`, `午饭 60克碳水`, `ate 2 eggs`. */
export function readMeal(text: string): readonly Measurement[] | null {
  const value: Record<string, number | string> = {};
  let rest = text;
  const amounts = [
    ...nutrients.map(([field, words]) => ({ field, words, amount: grams })),
    ...minerals.map(([field, words]) => ({ field, words, amount: milligrams })),
  ];
  for (const { field, words, amount } of amounts) {
    const found = new RegExp(`${amount}\\s*(?:of\\s+|的)?(?:${words})|(?:${words})\\s*[:：]?\\s*${amount}`, 'i').exec(
      rest,
    );
    if (found === null) continue;
    value[field] = Number((found[1] ?? found[2] ?? '').replace(',', '.'));
    rest = rest.replace(found[0], ' ');
  }
  const isNamed = meal.test(rest.trim()) || eaten.test(rest.trim());
  const calories = energy.exec(rest);
  if (calories !== null && (isNamed || Object.keys(value).length > 0)) {
    value.kilocalories = Number(calories[1]);
    rest = rest.replace(calories[0], ' ');
  }
  const words = wordsOf(rest);
  if (measured.test(words) || (!isNamed && (words !== '' || Object.keys(value).length === 0))) return null;
  if (words !== '') value.text = words;
  return Object.keys(value).length === 0 ? null : [{ kind: 'meal', value }];
}

function wordsOf(rest: string): string {
  const plain = rest
    .replace(eaten, '')
    .replace(/\s*[,，、;；:：]\s*(?=[,，、;；:：]|\s*$)/g, '')
    .replace(/^[\s,，、;；:：]+|[\s,，、;；:：]+$/g, '')
    .replace(/\s+(?:with|and)$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([:：])\s*/g, '$1 ')
    .trim();
  if (/[一-鿿]/.test(plain)) return plain.replace(/\s*:\s*/g, '：').replace(/\s*,\s*/g, '，');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
