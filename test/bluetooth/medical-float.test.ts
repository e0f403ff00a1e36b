import { describe, expect, it } from 'vitest';
import { longFloat, shortFloat } from '../../src/bluetooth/medical-float.ts';

describe('a short float', () => {
  it.each([
    // The examples of the Personal Health Devices Transcoding White Paper of the Bluetooth SIG.
    [0x0072, 114],
    [0xb076, 0.00118],
    [0xf014, 2.0],
    [0x0000, 0],
    // Hand-worked: -10 at exponent 0, 367 at -1, -5 at +1, 2046 at -1 (no reserved number: its exponent is not zero).
    [0x0ff6, -10],
    [0xf16f, 36.7],
    [0x1ffb, -50],
    [0xf7fe, 204.6],
  ])('%i is %d', (bits, value) => {
    expect(shortFloat(bits)).toBe(value);
  });

  it.each([0x07ff, 0x0800, 0x07fe, 0x0802, 0x0801])('%i is reserved and no number', (bits) => {
    expect(shortFloat(bits)).toBeNull();
  });

  it('reaches to the last mantissa that is not reserved', () => {
    expect(shortFloat(0x07fd)).toBe(2045);
    expect(shortFloat(0x0803)).toBe(-2045);
  });
});

describe('a long float', () => {
  it.each([
    // Hand-worked: 364 at exponent -1, 3750 at -2, -10 at 0, 1 at 2.
    [0xff00016c, 36.4],
    [0xfe000ea6, 37.5],
    [0x00fffff6, -10],
    [0x02000001, 100],
    // The last mantissas that are not reserved: 8388605 either way.
    [0x007ffffd, 8_388_605],
    [0x00800003, -8_388_605],
  ])('%i is %d', (bits, value) => {
    expect(longFloat(bits)).toBe(value);
  });

  it.each([0x007fffff, 0x00800000, 0x007ffffe, 0x00800002, 0x00800001])('%i is reserved and no number', (bits) => {
    expect(longFloat(bits)).toBeNull();
  });
});
