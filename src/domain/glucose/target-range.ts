/** Time in range as consensus defines it (Battelino 2019), mg/dL: a quiet background, never a verdict. */
export const targetRange = { low: 70, high: 180 } as const;
