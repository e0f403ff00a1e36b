import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFromBytes, rowToBytes } from '../../../src/storage/sealing/row-bytes.ts';

const back = (row: Record<string, unknown>) => rowFromBytes(rowToBytes(row));

describe('the bytes of a row', () => {
  it('give back nested objects, lists, texts and numbers that JSON has no word for', () => {
    const row = {
      text: 'ünïcode 血糖 \u0000',
      list: [1, [true, null], { deep: -0.1 }],
      odd: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      empty: {},
    };
    expect(back(row)).toEqual(row);
  });

  it('give back typed arrays of each type, wherever they lie, and of a part of a buffer just that part', () => {
    const row = {
      a: Float32Array.of(1.5, Number.NaN),
      nested: { b: Float64Array.of(0.1), list: [Int16Array.of(-1), Uint16Array.of(65_535), Int32Array.of(-7)] },
      c: Uint32Array.of(4_294_967_295),
      d: new Uint8Array(0),
      part: Float32Array.of(1, 2, 3, 4).subarray(1, 3),
    };
    expect(back(row)).toEqual(row);
    expect((back(row).part as Float32Array).buffer.byteLength).toBe(8);
  });

  it('leave out what is undefined, as JSON does', () => {
    expect(back({ a: undefined, b: 1 })).toEqual({ b: 1 });
  });

  it('are refused for what would not come back', () => {
    expect(() => rowToBytes({ at: new Date() })).toThrow('Date');
    expect(() => rowToBytes({ at: new Map() })).toThrow('Map');
    expect(() => rowToBytes({ at: new BigInt64Array(1) })).toThrow('BigInt64Array');
  });

  it('of another version of the codec are not guessed at', () => {
    const bytes = rowToBytes({ a: 1 });
    bytes[0] = 9;
    expect(() => rowFromBytes(bytes)).toThrow('9');
  });

  it('give back any row', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        fc.constant(null),
        fc.double().filter((number) => !Object.is(number, -0)),
        fc.float32Array(),
        fc.uint16Array(),
        fc.array(tie('any')),
        fc.dictionary(
          fc.string().filter((name) => name !== '$' && name !== '__proto__'),
          tie('any'),
        ),
      ),
    })).any;
    fc.assert(
      fc.property(value, (any) => {
        expect(back({ any })).toEqual({ any });
      }),
      { numRuns: 200 },
    );
  });
});
