import type { Measurement } from '../../observation.ts';
import { centimetresPerInch } from '../../units.ts';
import type { QuickLineContext } from '../context.ts';

const name = /^(?:my\s+)?(?:height|身高)\s*(?:is|[:：=是为])?\s*/i;
const metric = /^(\d+(?:[.,]\d+)?)\s*(cm|厘米|公分|m|米)?$/i;
const inches = /^(\d+(?:[.,]\d+)?)\s*(?:in|inch|inches|")$/i;
const feet = /^(\d)\s*(?:ft|feet|foot|')\s*(?:(\d{1,2}(?:[.,]\d)?)\s*(?:in|inch|inches|")?)?$/i;

/** `height 172 cm`, `身高 1.72 米`, `height 5'8"`. */
export function readHeight(text: string, { lengthUnit }: QuickLineContext): readonly Measurement[] | null {
  const found = name.exec(text);
  if (found === null) return null;
  const centimetres = centimetresOf(text.slice(found[0].length).trim(), lengthUnit);
  return centimetres === null ? null : [{ kind: 'height', value: { centimetres: Math.round(centimetres * 10) / 10 } }];
}

const decimal = (text: string | undefined) => Number((text ?? '0').replace(',', '.'));

function centimetresOf(text: string, lengthUnit: QuickLineContext['lengthUnit']): number | null {
  const inFeet = feet.exec(text);
  if (inFeet) return (decimal(inFeet[1]) * 12 + decimal(inFeet[2])) * centimetresPerInch;
  const inInches = inches.exec(text);
  if (inInches) return decimal(inInches[1]) * centimetresPerInch;
  const found = metric.exec(text);
  if (found === null) return null;
  const value = decimal(found[1]);
  if (/^(?:m|米)$/i.test(found[2] ?? '')) return value * 100;
  if (found[2] !== undefined) return value;
  if (value > 0.4 && value < 2.6) return value * 100;
  return lengthUnit === 'in' && value < 100 ? value * centimetresPerInch : value;
}
