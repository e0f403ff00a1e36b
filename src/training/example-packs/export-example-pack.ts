import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeExampleWeights } from '../../learning/example-pack/example-artifact.ts';
import type { ExamplePack } from '../../learning/example-pack/example-pack.ts';
import { roundedJson } from '../rounded-json.ts';

/** Writes `{pack.json,weights.safetensors,card.md}` into the folder. */
export function exportExamplePack(pack: ExamplePack, folder: string, card: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pack.json'), roundedJson(pack.manifest));
  writeFileSync(join(folder, 'weights.safetensors'), encodeExampleWeights(pack));
  writeFileSync(join(folder, 'card.md'), card);
}
