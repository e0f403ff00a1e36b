import type { Condition } from '../profile.ts';

/**
 * Blood pressure that asks for a second measurement after a minute or two, and for the emergency number where there
 * are symptoms as well: either pressure at or above its limit, mmHg (ACC/AHA 2017).
 */
export const severePressure = { systolic: 180, diastolic: 120 } as const;

export const isSeverePressure = ({ systolic, diastolic }: { systolic: number; diastolic: number }): boolean =>
  systolic >= severePressure.systolic || diastolic >= severePressure.diastolic;

/** In pregnancy already at 160/110 (ACOG Practice Bulletin 222, 2020). */
const severeInPregnancy = { systolic: 160, diastolic: 110 } as const;

export const isSevereInPregnancy = ({ systolic, diastolic }: { systolic: number; diastolic: number }): boolean =>
  systolic >= severeInPregnancy.systolic || diastolic >= severeInPregnancy.diastolic;

/** Which of the two is severe for a person of these conditions. */
export const severeFor = (conditions: readonly Condition[]): typeof isSeverePressure =>
  conditions.includes('pregnancy') ? isSevereInPregnancy : isSeverePressure;
