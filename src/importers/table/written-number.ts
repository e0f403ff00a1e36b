/** Placeholders that exports write where there is no value. */
const nothing = /^(?:[-–—.…]+|n\/?a|nan|null|none|未测|--)?$/i;
/** No number is longer; a cell may be, and the pattern would go over it again and again. */
const longest = 40;
const written = /^([-+]?)(\d[\d.,'\u00a0\u202f ]*)(?:\s*[\p{L}%°/µ().²]*)?$/u;

/** Whether a cell says nothing. */
export const isBlank = (text: string): boolean => nothing.test(text.trim());

/**
 * A number as people and programs write it: `72`, `72.5`, `72,5`, `1,234.5`, `1.234,5`, a unit after it or not. A single
 * comma or point is decimal, except before three digits in a `count`, where no fraction is possible. Null where it is none.
 */
export function parseNumber(text: string, kind: 'amount' | 'count' = 'amount'): number | null {
  const match = text.length > longest ? null : written.exec(text.trim());
  if (match === null) return null;
  const digits = (match[2] as string).replace(/['\u00a0\u202f ]/g, '').replace(/[.,]$/, '');
  const value = Number(withDecimalPoint(digits, kind));
  if (!Number.isFinite(value)) return null;
  return match[1] === '-' ? -value : value;
}

function withDecimalPoint(digits: string, kind: 'amount' | 'count'): string {
  if (kind === 'count' && /^\d{1,3}([.,]\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, '');
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0) return digits;
  // Where both stand, the last is decimal and the other parts thousands.
  if (point < 0) return digits.replace(',', '.');
  return comma > point ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
}
