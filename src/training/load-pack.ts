import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from '../learning/artifact.ts';
import type { Pack } from '../learning/pack.ts';

/**
 * The pack in a folder.
 * @throws PackInvalid
 */
export function loadPack(folder: string): Pack {
  const manifest = readFileSync(join(folder, 'pack.json'), 'utf8');
  return readPack(manifest, new Uint8Array(readFileSync(join(folder, 'weights.safetensors'))).buffer);
}
