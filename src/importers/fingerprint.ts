import type { ImportedObservation } from '../domain/imported-file.ts';
import type { SampleBatch } from '../domain/samples.ts';

/** FNV-1a over the values in their order: the same readings give the same print, whatever dates they were given. */
export function fingerprintOf(observations: readonly ImportedObservation[], samples: readonly SampleBatch[]): string {
  let hash = 0x811c9dc5;
  let count = observations.length;
  const mix = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (const { values } of samples) {
    count += values.length;
    for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) mix(byte);
  }
  for (const { kind, value } of observations) {
    const text = `${kind}${JSON.stringify(value)}`;
    for (let index = 0; index < text.length; index++) mix(text.charCodeAt(index) & 0xff);
  }
  return `${count}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
