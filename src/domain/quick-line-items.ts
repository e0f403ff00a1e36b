/** The grammar of the quick line: which words and numbers belong together. */
import type { ObservationKind } from './observation.ts';
import { judge } from './plausible-range.ts';
import type { QuickToken, QuickUnit } from './quick-line-words.ts';

/** A number with what was said about it, or a blood pressure. */
export type QuickItem =
  | { readonly type: 'pressure'; readonly systolic: number; readonly diastolic: number; readonly pulse?: number }
  | {
      readonly type: 'number';
      readonly value: number;
      readonly whole: boolean;
      readonly kind?: ObservationKind;
      readonly unit?: QuickUnit;
    };

/** The line's items; null where its words do not fit together. */
export function readItems(tokens: readonly QuickToken[]): QuickItem[] | null {
  const items: QuickItem[] = [];
  let next = 0;
  const skipSeparators = () => {
    while (tokens[next]?.type === 'separator') next++;
  };
  const numberAt = (index: number): number | null => {
    const token = tokens[index];
    return token?.type === 'number' ? token.value : null;
  };

  /** The pulse after a pressure: named, or a bare number that is not itself the start of something else. */
  const readPulse = (): number | undefined => {
    let index = next;
    while (tokens[index]?.type === 'separator' || tokens[index]?.type === 'over') index++;
    const word = tokens[index];
    const named = word?.type === 'kind' && word.kind === 'heartRate';
    if (named) index++;
    while (tokens[index]?.type === 'separator') index++;
    const pulse = numberAt(index);
    if (pulse === null) return undefined;
    const after = tokens[index + 1];
    const own = after?.type === 'unit' && after.unit === 'bpm';
    if (after?.type === 'over' || (after?.type === 'unit' && !own)) return undefined;
    if (!named && after?.type === 'kind' && numberAt(index + 2) === null && after.kind !== 'heartRate')
      return undefined;
    next = index + 1;
    if (own) next++;
    else if (!named && after?.type === 'kind' && after.kind === 'heartRate' && numberAt(index + 2) === null) next++;
    return pulse;
  };

  for (skipSeparators(); next < tokens.length; skipSeparators()) {
    let kind: ObservationKind | undefined;
    let unit: QuickUnit | undefined;
    for (let token = tokens[next]; token?.type === 'kind'; token = tokens[next]) {
      if (kind !== undefined && kind !== token.kind) return null;
      kind = token.kind;
      unit = token.unit ?? unit;
      next++;
      skipSeparators();
    }
    const first = tokens[next];
    if (first?.type !== 'number') return null;
    next++;

    const parted = tokens[next]?.type === 'over';
    const second = numberAt(parted ? next + 1 : next);
    const secondUnit = tokens[parted ? next + 2 : next + 1];
    const spaced =
      second !== null && (kind === 'bloodPressure' || (kind === undefined && isPressure(first.value, second)));
    if (parted || (spaced && (secondUnit?.type !== 'unit' || secondUnit.unit === 'mmHg'))) {
      if (second === null || (kind !== undefined && kind !== 'bloodPressure')) return null;
      next += parted ? 2 : 1;
      const unitToken = tokens[next];
      if (unitToken?.type === 'unit' && unitToken.unit === 'mmHg') next++;
      const pulse = readPulse();
      items.push({
        type: 'pressure',
        systolic: first.value,
        diastolic: second,
        ...(pulse === undefined ? {} : { pulse }),
      });
      continue;
    }

    const unitToken = tokens[next];
    if (unitToken?.type === 'unit') {
      if (kind !== undefined && kind !== unitToken.kind) return null;
      kind = unitToken.kind;
      unit ??= unitToken.unit;
      next++;
    }
    const trailing = tokens[next];
    if (trailing?.type === 'kind' && numberAt(next + 1) === null && tokens[next + 1]?.type !== 'separator') {
      if (kind !== undefined && kind !== trailing.kind) return null;
      kind = trailing.kind;
      next++;
    }
    if (kind === 'bloodPressure') return null;
    const { value, whole } = first;
    items.push({ type: 'number', value, whole, ...(kind ? { kind } : {}), ...(unit ? { unit } : {}) });
  }
  return items;
}

/** Two bare numbers side by side read as a pressure only where they can be one. */
const isPressure = (systolic: number, diastolic: number): boolean =>
  systolic > diastolic &&
  [systolic, diastolic].every(Number.isInteger) &&
  judge({ kind: 'bloodPressure', value: { systolic, diastolic } }).verdict === 'plausible';
