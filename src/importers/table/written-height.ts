import { centimetresPerInch } from '../../domain/units.ts';

const feet = /^(\d)\s*(?:'|′|ft\.?|feet)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:''|"|″|in\.?|inches)?)?$/i;

/** Centimetres of `5' 10"`; null where the text is no such height. */
export function feetAndInches(text: string): number | null {
  const match = feet.exec(text.trim());
  if (match === null) return null;
  const inches = Number((match[2] ?? '0').replace(',', '.'));
  return inches >= 12 ? null : (Number(match[1]) * 12 + inches) * centimetresPerInch;
}
