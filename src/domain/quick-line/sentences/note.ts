import type { Measurement } from '../../observation.ts';

const form = /^(?:(?:note|memo)\s*[:：,-]|备注\s*[:：,，]?|备忘\s*[:：,，]?|记一下\s*[:：,，]?)\s*(.+)$/is;

/** `note: slept badly`, `备注：没睡好`. */
export function readNote(text: string): readonly Measurement[] | null {
  const found = form.exec(text);
  return found?.[1] ? [{ kind: 'note', value: { text: found[1].trim() } }] : null;
}
