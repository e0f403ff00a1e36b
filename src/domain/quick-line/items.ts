/** The grammar of the quick line: which words and numbers belong together. */

import type { ObservationKind } from '../observation.ts';
import type { MealRelation } from '../observation-choices.ts';
import { judge } from '../plausible-range.ts';
import type { QuickToken, QuickUnit } from './words.ts';

export interface PressureItem {
  readonly type: 'pressure';
  readonly systolic: number;
  readonly diastolic: number;
  readonly pulse?: number;
}

/** A number with what was said about it. */
export interface NumberItem {
  readonly type: 'number';
  readonly value: number;
  readonly whole: boolean;
  readonly kind?: ObservationKind;
  readonly unit?: QuickUnit;
  /** Only of glucose. */
  readonly relation?: MealRelation;
}

export type QuickItem = PressureItem | NumberItem;

type TokenOf<T extends QuickToken['type']> = Extract<QuickToken, { type: T }>;
type Named = Pick<NumberItem, 'kind' | 'unit' | 'relation'>;

/** The line's items; null where its words do not fit together. */
export function readItems(tokens: readonly QuickToken[]): QuickItem[] | null {
  const reader = new TokenReader(tokens);
  const items: QuickItem[] = [];
  for (reader.skip('separator'); !reader.atEnd; reader.skip('separator')) {
    const item = readItem(reader);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

class TokenReader {
  position = 0;

  constructor(private readonly tokens: readonly QuickToken[]) {}

  get atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  /** The token `ahead` of the next one, where it is of that type. */
  peek<T extends QuickToken['type']>(type: T, ahead = 0): TokenOf<T> | null {
    const token = this.tokens[this.position + ahead];
    return token?.type === type ? (token as TokenOf<T>) : null;
  }

  take<T extends QuickToken['type']>(type: T): TokenOf<T> | null {
    const token = this.peek(type);
    if (token !== null) this.position++;
    return token;
  }

  skip(...types: QuickToken['type'][]): void {
    while (types.some((type) => this.peek(type) !== null)) this.position++;
  }
}

function readItem(reader: TokenReader): QuickItem | null {
  const named = readKindWords(reader);
  const first = reader.take('number');
  if (named === null || first === null) return null;
  return isPressureAhead(reader, first.value, named)
    ? readPressure(reader, first.value, named)
    : readNumber(reader, first, named);
}

/** The words before a number; null where they contradict each other. */
function readKindWords(reader: TokenReader): Named | null {
  let named: Named = {};
  for (;;) {
    const relation = reader.take('relation');
    const word = relation === null ? reader.take('kind') : null;
    if (relation === null && word === null) return named;
    if (relation !== null) {
      if (named.relation !== undefined) return null;
      named = { ...named, relation: relation.relation };
    } else if (word !== null) {
      if (named.kind !== undefined && named.kind !== word.kind) return null;
      named = { ...named, kind: word.kind, ...(word.unit ? { unit: word.unit } : {}) };
    }
    reader.skip('separator');
  }
}

/** After the first number: a stroke and the second, or the second alone where both can only be a pressure. */
function isPressureAhead(reader: TokenReader, systolic: number, { kind }: Named): boolean {
  if (reader.peek('over') !== null) return true;
  const diastolic = reader.peek('number');
  if (diastolic === null) return false;
  const unit = reader.peek('unit', 1);
  if (unit !== null && unit.unit !== 'mmHg') return false;
  return kind === 'bloodPressure' || (kind === undefined && isPlausiblePressure(systolic, diastolic.value));
}

const isPlausiblePressure = (systolic: number, diastolic: number): boolean =>
  Number.isInteger(systolic) &&
  Number.isInteger(diastolic) &&
  judge({ kind: 'bloodPressure', value: { systolic, diastolic } }).verdict === 'plausible';

function readPressure(reader: TokenReader, systolic: number, { kind, relation }: Named): PressureItem | null {
  reader.take('over');
  const diastolic = reader.take('number');
  if (diastolic === null || relation !== undefined || (kind !== undefined && kind !== 'bloodPressure')) return null;
  if (reader.peek('unit')?.unit === 'mmHg') reader.take('unit');
  const pulse = readPulse(reader);
  return { type: 'pressure', systolic, diastolic: diastolic.value, ...(pulse === null ? {} : { pulse }) };
}

/** The pulse after a pressure: a number that is named so, or that nothing else claims. Reads nothing where there is none. */
function readPulse(reader: TokenReader): number | null {
  const start = reader.position;
  reader.skip('separator', 'over');
  const isNamed = reader.peek('kind')?.kind === 'heartRate';
  if (isNamed) reader.take('kind');
  reader.skip('separator');
  const pulse = reader.take('number');
  if (pulse === null || isClaimed(reader, isNamed)) {
    reader.position = start;
    return null;
  }
  if (reader.peek('unit') !== null) reader.take('unit');
  else if (!isNamed && isTrailingKind(reader)) reader.take('kind');
  return pulse.value;
}

/** Whether what follows a number makes it something other than a pulse. */
function isClaimed(reader: TokenReader, isNamed: boolean): boolean {
  if (reader.peek('over') !== null) return true;
  const unit = reader.peek('unit');
  if (unit !== null) return unit.unit !== 'bpm';
  return !isNamed && isTrailingKind(reader) && reader.peek('kind')?.kind !== 'heartRate';
}

/** A kind after a number belongs to it, unless another number follows for it: 72 pulse, but 72 weight 71. */
function isTrailingKind(reader: TokenReader): boolean {
  if (reader.peek('kind') === null) return false;
  let ahead = 1;
  while (reader.peek('separator', ahead) !== null) ahead++;
  return reader.peek('number', ahead) === null;
}

function readNumber(reader: TokenReader, { value, whole }: TokenOf<'number'>, named: Named): NumberItem | null {
  const unitWord = reader.take('unit');
  const trailing = isTrailingKind(reader) ? reader.take('kind') : null;
  const relation = named.relation ?? reader.take('relation')?.relation;
  if (named.kind !== undefined && trailing !== null && trailing.kind !== named.kind) return null;
  const said = named.kind ?? trailing?.kind ?? (relation === undefined ? undefined : 'glucose');
  if (said !== undefined && unitWord !== null && !unitWord.kinds.includes(said)) return null;
  const kind = said ?? unitWord?.kinds[0];
  const unit = named.unit ?? unitWord?.unit;
  if (kind === 'bloodPressure' || (relation !== undefined && kind !== 'glucose')) return null;
  return {
    type: 'number',
    value,
    whole,
    ...(kind ? { kind } : {}),
    ...(unit ? { unit } : {}),
    ...(relation ? { relation } : {}),
  };
}
