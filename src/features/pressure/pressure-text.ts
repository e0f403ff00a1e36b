import type { Format } from '../../ui/format.ts';

/** "128/82": whole mmHg, as a cuff shows them. */
export const pressureText = (
  format: Pick<Format, 'number'>,
  { systolic, diastolic }: { readonly systolic: number; readonly diastolic: number },
): string => `${format.number(Math.round(systolic))}/${format.number(Math.round(diastolic))}`;
