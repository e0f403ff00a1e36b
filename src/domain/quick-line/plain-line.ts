/** A line as typed, made plain: full-width characters as their twins, Chinese numerals before a unit of time as digits. */

const numerals = '零一二三四五六七八九';

/** 七 is 7, 十二 is 12, 二十 is 20, 两 is 2; up to 99. */
function digitsOf(numeral: string): number {
  const text = numeral.replace('两', '二');
  const ten = text.indexOf('十');
  if (ten < 0) return [...text].reduce((sum, digit) => sum * 10 + numerals.indexOf(digit), 0);
  const tens = ten === 0 ? 1 : numerals.indexOf(text.charAt(ten - 1));
  const ones = text.charAt(ten + 1);
  return tens * 10 + (ones === '' ? 0 : numerals.indexOf(ones));
}

const countedInChinese = /[零一二两三四五六七八九十]{1,3}(?=\s*(?:个?半?小时|个?半?钟头|分钟|分|点|刻|单位|片|粒))/g;

export const plainLine = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/º/g, '°')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(countedInChinese, (numeral) => String(digitsOf(numeral)));
