import { expect, it } from 'vitest';
import { mealWords, wordsOfName } from '../../../src/domain/examples/meal-words.ts';

it('finds the same words however a name is written', () => {
  expect(wordsOfName('Green smoothies')).toEqual(['green', 'smoothie']);
  expect(wordsOfName('GreenSmoothie')).toEqual(['green', 'smoothie']);
  expect(wordsOfName('green_smoothie, green')).toEqual(['green', 'smoothie']);
  expect(wordsOfName('Crème brûlée')).toEqual(['creme', 'brulee']);
});

it('leaves out what says how much there was, and what is no word', () => {
  expect(wordsOfName('2 large apples with 40 g of oil')).toEqual(['apple', 'oil']);
});

it('takes two neighbouring characters of Chinese for a word, and one that stands alone', () => {
  expect(wordsOfName('牛肉面')).toEqual(['牛肉', '肉面']);
  expect(wordsOfName('粥 + 鸡蛋')).toEqual(['粥', '鸡蛋']);
});

it('reads no more than 24 words of a pasted text', () => {
  expect(
    wordsOfName(Array.from({ length: 26 }, (_, index) => `${'abcdefghijklmnopqrstuvwxyz'[index]}aaa`).join(' ')),
  ).toHaveLength(24);
});

it('gives each word its share of the carbohydrate, the squares adding up to one', () => {
  // Half a gram is added to each: 8 and 6 of it, and 10² = 8² + 6².
  const words = mealWords([
    { name: 'Rice', carbohydrate: 7.5 },
    { name: 'beans', carbohydrate: 5.5 },
  ]);
  expect([...(words ?? [])]).toEqual([
    ['rice', 0.8],
    ['bean', 0.6],
  ]);
});

it('shares a food among its words, so that a long name weighs no more than a short one', () => {
  const words = mealWords([
    { name: 'brown rice bowl bread', carbohydrate: 29.5 },
    { name: 'soup', carbohydrate: 29.5 },
  ]);
  // Four words of 30/√4 and one of 30: the squares of the four add up to that of the one.
  expect(words?.get('rice')).toBeCloseTo(0.5 * Math.SQRT1_2);
  expect(words?.get('soup')).toBeCloseTo(Math.SQRT1_2);
});

it('knows no words of a meal without a name, or of a name without any', () => {
  expect(mealWords([])).toBeUndefined();
  expect(mealWords([{ name: '12 g', carbohydrate: 12 }])).toBeUndefined();
});

it('counts a food whose carbohydrate is not known, or cannot be', () => {
  expect([...(mealWords([{ name: 'egg' }, { name: 'tea', carbohydrate: -3 }])?.values() ?? [])]).toEqual([
    expect.closeTo(Math.SQRT1_2),
    expect.closeTo(Math.SQRT1_2),
  ]);
});
