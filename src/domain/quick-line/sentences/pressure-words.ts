import type { Measurement } from '../../observation.ts';

const form =
  /^(?:血压|blood pressure|bp)?[\s,，:：]*(?:高压|上压|收缩压|systolic|sys)[\s:：是]*(\d{2,3})\s*(?:mmhg)?[\s,，、;]*(?:低压|下压|舒张压|diastolic|dia)[\s:：是]*(\d{2,3})\s*(?:mmhg)?(?:[\s,，、;]*(?:脉搏|心率|pulse|hr)?[\s:：是]*(\d{2,3})\s*(?:bpm|次\/分)?)?$/i;

/** `高压120 低压80`, `sys 120 dia 80 pulse 66`. */
export function readPressureWords(text: string): readonly Measurement[] | null {
  const found = form.exec(text);
  if (found === null) return null;
  const [systolic, diastolic, pulse] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (systolic === undefined || diastolic === undefined) return null;
  return [{ kind: 'bloodPressure', value: { systolic, diastolic, ...(pulse === undefined ? {} : { pulse }) } }];
}
