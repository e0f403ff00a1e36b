/** Whose lines a body-mass index is read by; the person chooses. Adults only, and not in pregnancy. */
export const bodyMassTables = {
  /** WHO Technical Report 894 (2000). */
  who: { names: ['underweight', 'normal', 'overweight', 'obesity'], from: [18.5, 25, 30] },
  /** Action points for Asian populations: WHO expert consultation, Lancet 2004;363:157. */
  asian: { names: ['underweight', 'normal', 'increasedRisk', 'highRisk'], from: [18.5, 23, 27.5] },
  /** China, WS/T 428-2013. */
  china: { names: ['underweight', 'normal', 'overweight', 'obesity'], from: [18.5, 24, 28] },
} as const;

export type BodyMassTable = keyof typeof bodyMassTables;
export type BodyMassWord = (typeof bodyMassTables)[BodyMassTable]['names'][number];

/** By the index as it is shown, to one decimal. */
export function bodyMassWord(index: number, table: BodyMassTable): BodyMassWord {
  const { names, from } = bodyMassTables[table];
  const shown = Math.round(index * 10) / 10;
  return names[from.findLastIndex((line) => shown >= line) + 1] as BodyMassWord;
}
