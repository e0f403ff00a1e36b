import { AppError } from '../domain/app-error.ts';
import type { PackBytes } from '../worker/protocol.ts';
import type { Services } from './services.ts';

interface PackFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One entry of models/index.json. */
interface PackListing {
  readonly id: string;
  readonly manifest: PackFile;
  readonly weights: PackFile;
}

export interface PackProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface LoadPackOptions {
  readonly onProgress?: (progress: PackProgress) => void;
}

const folder = 'models/';

/** The pack in use: downloaded (or from the offline cache) and held against its SHA-256. */
export async function loadPack(services: Services, { onProgress }: LoadPackOptions = {}): Promise<PackBytes> {
  const { id, manifest, weights } = await readPackListing(services);
  const bytesTotal = manifest.bytes + weights.bytes;
  const manifestBytes = await fetchChecked(services, manifest);
  onProgress?.({ bytesRead: manifest.bytes, bytesTotal });
  const weightBytes = await fetchChecked(services, weights);
  onProgress?.({ bytesRead: bytesTotal, bytesTotal });
  return { id, manifest: new TextDecoder().decode(manifestBytes), weights: weightBytes };
}

/** What identifies the pack's content: a personal model is valid only with the pack it was adapted from. */
export async function currentPackSha256(services: Services): Promise<string> {
  const { manifest, weights } = await readPackListing(services);
  return `${manifest.sha256}-${weights.sha256}`;
}

async function readPackListing(services: Services): Promise<PackListing> {
  const response = await fetchOwn(services, `${folder}index.json`);
  let index: unknown;
  try {
    index = await response.json();
  } catch (cause) {
    throw new AppError('packUnavailable', { path: `${folder}index.json` }, { cause });
  }
  const packs = (index as { packs?: unknown } | null)?.packs;
  const listing: unknown = Array.isArray(packs) ? packs[0] : undefined;
  if (!isListing(listing)) throw new AppError('packInvalid', { path: `${folder}index.json` });
  return listing;
}

function isListing(value: unknown): value is PackListing {
  const { id, manifest, weights } = (value ?? {}) as Partial<Record<keyof PackListing, unknown>>;
  return typeof id === 'string' && isPackFile(manifest) && isPackFile(weights);
}

function isPackFile(value: unknown): value is PackFile {
  const { path, sha256, bytes } = (value ?? {}) as Partial<Record<keyof PackFile, unknown>>;
  return typeof path === 'string' && typeof sha256 === 'string' && typeof bytes === 'number';
}

async function fetchChecked(services: Services, { path, sha256 }: PackFile): Promise<ArrayBuffer> {
  const response = await fetchOwn(services, folder + path);
  let bytes: ArrayBuffer;
  try {
    bytes = await response.arrayBuffer();
  } catch (cause) {
    throw new AppError('packUnavailable', { path }, { cause });
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256.toLowerCase()) throw new AppError('packTampered', { path });
  return bytes;
}

async function fetchOwn(services: Services, path: string): Promise<Response> {
  let response: Response;
  try {
    response = await services.fetchFile(path);
  } catch (cause) {
    throw new AppError('packUnavailable', { path }, { cause });
  }
  if (!response.ok) throw new AppError('packUnavailable', { path, status: response.status });
  return response;
}
