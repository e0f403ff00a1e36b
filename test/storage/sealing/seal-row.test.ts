import { describe, expect, it } from 'vitest';
import { rowToBytes } from '../../../src/storage/sealing/row-bytes.ts';
import { openRow, sealRow } from '../../../src/storage/sealing/seal-row.ts';

const key = new Uint8Array(32).fill(7);
const options = { key, table: 'observations', clear: new Set(['id', 'time']) };
const row = { id: 'a', time: 5, kind: 'weight', value: { kilograms: 71.2 } };
const opened = (stored: Record<string, unknown>, change: object = {}) => openRow(stored, { ...options, ...change });

describe('a sealed row', () => {
  it('shows its keys and indices, and opens to what it was', () => {
    const stored = sealRow(row, options);
    expect(Object.keys(stored).sort()).toEqual(['id', 'sealed', 'time']);
    expect(opened(stored)).toEqual(row);
  });

  it('is AES-256-GCM with the nonce before and the tag behind, as WebCrypto opens it', async () => {
    const { sealed } = sealRow(row, options);
    const webKey = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const additionalData = new TextEncoder().encode('["observations",["id","a"],["time",5]]');
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData },
      webKey,
      sealed.slice(12),
    );
    expect(new Uint8Array(plain)).toEqual(rowToBytes({ kind: 'weight', value: { kilograms: 71.2 } }));
  });

  it('is never sealed the same way twice', () => {
    expect(sealRow(row, options).sealed).not.toEqual(sealRow(row, options).sealed);
  });

  it.each([
    ['another id', { id: 'b' }, {}],
    ['another time', { time: 6 }, {}],
    ['one field more in the clear', { kind: 'note' }, {}],
    ['another table', {}, { table: 'forecasts' }],
    ['another key', {}, { key: new Uint8Array(32).fill(8) }],
  ])('does not open under %s', (_, moved, change) => {
    const stored = { ...sealRow(row, options), ...moved };
    expect(() => opened(stored, change)).toThrow('storageFailed');
  });

  it('does not open with one bit turned, or cut short', () => {
    const { sealed, ...clear } = sealRow(row, options);
    for (const at of [0, 12, sealed.length - 1]) {
      const turned = sealed.slice();
      turned[at] = (turned[at] as number) ^ 1;
      expect(() => opened({ ...clear, sealed: turned })).toThrow('storageFailed');
    }
    for (const length of [0, 11, 12, sealed.length - 1])
      expect(() => opened({ ...clear, sealed: sealed.slice(0, length) })).toThrow('storageFailed');
  });
});
