import { describe, expect, it } from 'vitest';
import { decodeSafetensors, encodeSafetensors, SafetensorsError } from '../../src/learning/safetensors.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
const tensors = {
  'a.weight': { shape: [2, 3], values: Float32Array.of(1, -2, 3.5, 0, 1e-20, 7) },
  'a.bias': { shape: [1], values: Float32Array.of(42) },
};

describe('safetensors', () => {
  it('come back as they were written', () => {
    expect(decodeSafetensors(bufferOf(encodeSafetensors(tensors)))).toEqual(tensors);
  });

  it('have the layout of the specification: length, padded JSON header, little-endian data', () => {
    const bytes = encodeSafetensors({ x: { shape: [1], values: Float32Array.of(1) } });
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(JSON.parse(new TextDecoder().decode(bytes.slice(8, 8 + length)))).toEqual({
      x: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
    });
    expect([...bytes.slice(8 + length)]).toEqual([0, 0, 0x80, 0x3f]);
  });

  it('cut short anywhere are refused, never read as something else', () => {
    const whole = encodeSafetensors(tensors);
    for (const length of [0, 4, 8, 20, whole.length - 30, whole.length - 1])
      expect(() => decodeSafetensors(bufferOf(whole.slice(0, length)))).toThrow(SafetensorsError);
  });

  it('with a header that lies are refused', () => {
    const lie = (from: string, to: string) => {
      const text = new TextDecoder('latin1').decode(encodeSafetensors(tensors)).replace(from, to);
      return bufferOf(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    };
    expect(() => decodeSafetensors(lie('"F32"', '"F16"'))).toThrow('not F32');
    expect(() => decodeSafetensors(lie('[2,3]', '[2,4]'))).toThrow('size of its shape');
    expect(() => decodeSafetensors(lie('{', '!'))).toThrow('not JSON');
  });
});
