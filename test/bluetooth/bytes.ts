/** A payload from hex, spaces anywhere: `00 72 00`. */
export function bytes(hex: string): DataView {
  const digits = hex.replace(/\s/g, '');
  const pairs = digits.match(/../g) ?? [];
  return new DataView(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)).buffer);
}

export const wall = (iso: string): number => Date.parse(`${iso}Z`);
