import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decodeSafetensors, encodeSafetensors, type NamedArray } from '../learning/safetensors.ts';

/** Numbers of a run that is under way, under their names. */
export type Checkpoint = Readonly<Record<string, Float32Array>>;

/** Written beside and renamed over: a run stopped at any moment finds the last whole one. */
export function saveCheckpoint(file: string, checkpoint: Checkpoint): void {
  mkdirSync(dirname(file), { recursive: true });
  const tensors: Record<string, NamedArray> = {};
  for (const [name, values] of Object.entries(checkpoint)) tensors[name] = { shape: [values.length], values };
  writeFileSync(`${file}.part`, encodeSafetensors(tensors));
  renameSync(`${file}.part`, file);
}

export function loadCheckpoint(file: string): Checkpoint | null {
  if (!existsSync(file)) return null;
  const tensors = decodeSafetensors(new Uint8Array(readFileSync(file)).buffer);
  return Object.fromEntries(Object.entries(tensors).map(([name, { values }]) => [name, values]));
}
