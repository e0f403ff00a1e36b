import type { Measurement } from '../../observation.ts';

const number = '(\\d{1,3}(?:[ ,.]\\d{3})+|\\d+(?:\\.\\d+)?)\\s*(k|万)?';
const forms = [
  new RegExp(`^(?:i\\s+)?(?:walked|did|走了?)?\\s*${number}\\s*(?:steps|步)$`, 'i'),
  new RegExp(`^(?:steps|步数)\\s*[:：]?\\s*${number}$`, 'i'),
];

/** `8200 steps`, `8,200 steps`, `10k steps`, `8200步`, `1.2万步`. */
export function readSteps(text: string): readonly Measurement[] | null {
  for (const form of forms) {
    const found = form.exec(text);
    if (found?.[1] === undefined) continue;
    const [, digits, times] = found;
    const grouped = /^\d{1,3}(?:[ ,.]\d{3})+$/.test(digits) && times === undefined;
    const count =
      Number(grouped ? digits.replace(/\D/g, '') : digits) * (times === undefined ? 1 : times === '万' ? 10_000 : 1000);
    return Number.isFinite(count) ? [{ kind: 'steps', value: { count: Math.round(count) } }] : null;
  }
  return null;
}
