import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWeights } from '../learning/artifact.ts';
import type { Pack } from '../learning/pack.ts';
import { cardOf } from './card.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const round = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;

/** Writes `{pack.json,weights.safetensors,card.md}` into the folder. */
export function exportPack(pack: Pack, folder: string, evidence: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pack.json'), `${JSON.stringify(pack.manifest, (_, value) => round(value), 1)}\n`);
  writeFileSync(join(folder, 'weights.safetensors'), encodeWeights(pack));
  writeFileSync(join(folder, 'card.md'), cardOf(pack.manifest, evidence));
}

/** Whether a folder's pack is one of examples, by its own word. */
const isOfExamples = (manifest: string): boolean =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { format?: unknown }).format === 'attune-examples';

/** Writes `<models>/index.json`: every pack there with the SHA-256 that the app checks; packs of examples apart. */
export function writeIndex(models: string): void {
  const entry = (path: string) => {
    const bytes = readFileSync(join(models, path));
    return { path, sha256: sha256(bytes), bytes: bytes.length };
  };
  const ids = readdirSync(models)
    .filter((id) => existsSync(join(models, id, 'pack.json')))
    .sort();
  const listed = (ofExamples: boolean) =>
    ids
      .filter((id) => isOfExamples(join(models, id, 'pack.json')) === ofExamples)
      .map((id) => ({ id, manifest: entry(`${id}/pack.json`), weights: entry(`${id}/weights.safetensors`) }));
  const examplePacks = listed(true);
  const index = { version: 1, packs: listed(false), ...(examplePacks.length > 0 && { examplePacks }) };
  writeFileSync(join(models, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}
