import type { Format } from './format.ts';

/** "128/82": whole mmHg, as a cuff shows them. */
export const pressureText = (
  { number }: Pick<Format, 'number'>,
  { systolic, diastolic }: { readonly systolic: number; readonly diastolic: number },
): string => `${number(systolic)}/${number(diastolic)}`;
