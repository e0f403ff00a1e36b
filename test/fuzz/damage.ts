import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

type Bytes = Uint8Array<ArrayBuffer>;

/** A way to spoil a file: `where`, `length` and `value` are numbers from 0 to 1 that each way reads as it likes. */
interface Damage {
  readonly way: keyof typeof ways;
  readonly where: number;
  readonly length: number;
  readonly value: number;
}

interface Chance {
  readonly where: number;
  readonly length: number;
  readonly value: number;
}

const join = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
const encode = (text: string): Bytes => new TextEncoder().encode(text);
const decode = (bytes: Bytes): string => new TextDecoder().decode(bytes);
const pick = <T>(list: readonly T[], value: number): T =>
  list[Math.min(list.length - 1, Math.floor(value * list.length))] as T;

const hostileNumbers = [
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  '-0',
  '-1',
  '0',
  '1e-320',
  '1e308',
  '99999999999999999999999',
  '0x10',
  '1,5',
  '1.234,5',
  '١٢٣',
  '""',
  'null',
  '[]',
  '{}',
  '00:60',
  '25:99',
  '2026-13-45',
  '0000-00-00',
  '+275760-09-13',
] as const;
const hostileTexts = [
  '\0',
  '\ufeff',
  '"',
  "'",
  '<',
  '>',
  '&',
  '&#x0;',
  '&lol;',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>',
  '{',
  '[',
  '}',
  ']',
  '\\',
  '\\u0000',
  '\\ud800',
  '\r',
  '\r\n\r\n',
  '\u2028',
  ';',
  '\t',
  ',,,,,,,,',
  '=cmd()',
  '__proto__',
  'constructor',
  '😀',
  '％',
] as const;
const brackets = ['[', '{"a":', '<a>', '"', '<Record>', '(('] as const;

/** The first match of a global pattern after a place chosen by chance. */
function spot(text: string, pattern: RegExp, where: number): { readonly start: number; readonly end: number } {
  pattern.lastIndex = Math.floor(where * text.length);
  const match = pattern.exec(text);
  const start = match?.index ?? Math.floor(where * text.length);
  return { start, end: start + (match?.[0].length ?? 0) };
}

const ways = {
  cutShort: (bytes: Bytes, { where }: Chance) => bytes.slice(0, Math.floor(where * bytes.length)),
  startLater: (bytes: Bytes, { where }: Chance) => bytes.slice(Math.floor(where * 20)),
  flipBits: (bytes: Bytes, { where, length, value }: Chance) => {
    const spoiled = bytes.slice();
    const count = 1 + Math.floor(length * 8);
    for (let index = 0; index < count && spoiled.length > 0; index++) {
      const at = Math.floor(((where + index * 0.37) % 1) * spoiled.length);
      spoiled[at] = (spoiled[at] as number) ^ (1 << Math.floor(((value + index * 0.29) % 1) * 8));
    }
    return spoiled;
  },
  removeBytes: (bytes: Bytes, { where, length }: Chance) => {
    const start = Math.floor(where * bytes.length);
    return join(bytes.slice(0, start), bytes.slice(start + 1 + Math.floor(length * 40)));
  },
  repeatBytes: (bytes: Bytes, { where, length }: Chance) => {
    const start = Math.floor(where * bytes.length);
    return join(bytes.slice(0, start + 1 + Math.floor(length * 80)), bytes.slice(start));
  },
  repeatLines: (bytes: Bytes, { where, length }: Chance) => {
    const rows = decode(bytes).split('\n');
    const row = pick(rows, where);
    return encode([...rows, ...Array<string>(1 + Math.floor(length * 50)).fill(row)].join('\n'));
  },
  shuffleLines: (bytes: Bytes, { where }: Chance) => {
    const rows = decode(bytes).split('\n');
    const at = Math.floor(where * rows.length);
    return encode([...rows.slice(at), ...rows.slice(0, at)].join('\n'));
  },
  hostileNumber: (bytes: Bytes, { where, value }: Chance) => {
    const text = decode(bytes);
    const { start, end } = spot(text, /-?\d+(\.\d+)?/g, where);
    return encode(text.slice(0, start) + pick(hostileNumbers, value) + text.slice(end));
  },
  hostileText: (bytes: Bytes, { where, value }: Chance) => {
    const text = decode(bytes);
    const start = Math.floor(where * text.length);
    return encode(text.slice(0, start) + pick(hostileTexts, value) + text.slice(start));
  },
  otherWord: (bytes: Bytes, { where, value }: Chance) => {
    const text = decode(bytes);
    const { start, end } = spot(text, /[A-Za-z]+/g, where);
    return encode(text.slice(0, start) + pick(hostileTexts, value) + text.slice(end));
  },
  hugeField: (bytes: Bytes, { where, length, value }: Chance) => {
    const text = decode(bytes);
    const { start } = spot(text, /[\w"]+/g, where);
    const filling = pick(['9', 'A', ' ', '.', ',', '-', ':'], value).repeat(1 + Math.floor(length ** 4 * 200_000));
    return encode(text.slice(0, start) + filling + text.slice(start));
  },
  deepNesting: (bytes: Bytes, { where, length, value }: Chance) => {
    const text = decode(bytes);
    const { start } = spot(text, /[<[{,:]/g, where);
    return encode(
      text.slice(0, start + 1) +
        pick(brackets, value).repeat(1 + Math.floor(length ** 4 * 50_000)) +
        text.slice(start + 1),
    );
  },
  otherEncoding: (bytes: Bytes, { value }: Chance) => {
    const text = decode(bytes);
    if (value < 0.25) return join(Uint8Array.of(0xff, 0xfe), Buffer.from(text, 'utf16le'));
    if (value < 0.5) return join(Uint8Array.of(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16());
    if (value < 0.75) return join(Buffer.from(text, 'latin1'));
    return join(Uint8Array.of(0xef, 0xbb, 0xbf), bytes);
  },
  otherLineEnds: (bytes: Bytes, { value }: Chance) =>
    encode(decode(bytes).replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u2028', ' '], value))),
  packed: (bytes: Bytes, { where, value }: Chance) => {
    const gzipped = new Uint8Array(gzipSync(bytes));
    return value < 0.5 ? gzipped : gzipped.slice(0, 2 + Math.floor(where * gzipped.length));
  },
} as const;

/** Evenly: small numbers are no likelier than others, or most files would be cut at their beginning. */
const chance = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionths) => millionths / 1e6);
const damage: fc.Arbitrary<Damage> = fc.record({
  way: fc.noBias(fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[]))),
  where: chance,
  length: chance,
  value: chance,
});

/** Mostly one fault, so that the rest of the file is still read; at times several. */
export const damages = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(damage) },
  { weight: 1, arbitrary: fc.array(damage, { minLength: 2, maxLength: 4 }) },
);

/** A file spoiled in these ways, one after the other. */
export const spoil = (bytes: Bytes, all: readonly Damage[]): Bytes =>
  all.reduce<Bytes>((spoiled, each) => ways[each.way](spoiled, each), bytes);
