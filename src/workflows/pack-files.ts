import { AppError } from '../domain/app-error.ts';
import type { PackBytes } from '../worker/protocol.ts';
import type { Services } from './services.ts';

export interface PackFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One entry of models/index.json. */
export interface PackListing {
  readonly id: string;
  readonly manifest: PackFile;
  readonly weights: PackFile;
}

const folder = 'models/';
const indexPath = `${folder}index.json`;

/** What models/index.json lists under a name; null where it lists nothing there. */
export async function packListings(services: Services, name: 'packs' | 'examplePacks'): Promise<unknown[] | null> {
  const response = await fetchOwn(services, indexPath);
  let index: unknown;
  try {
    index = await response.json();
  } catch (cause) {
    throw new AppError('packUnavailable', { path: indexPath }, { cause });
  }
  const listed = (index as Partial<Record<typeof name, unknown>> | null)?.[name];
  return Array.isArray(listed) ? listed : null;
}

/** Throws `packInvalid` where it does not name two files. */
export function asListing(value: unknown): PackListing {
  const { id, manifest, weights } = (value ?? {}) as Partial<Record<keyof PackListing, unknown>>;
  if (typeof id !== 'string' || !isPackFile(manifest) || !isPackFile(weights))
    throw new AppError('packInvalid', { path: indexPath });
  return { id, manifest, weights };
}

function isPackFile(value: unknown): value is PackFile {
  const { path, sha256, bytes } = (value ?? {}) as Partial<Record<keyof PackFile, unknown>>;
  return typeof path === 'string' && typeof sha256 === 'string' && typeof bytes === 'number';
}

/** Both files of a pack, each held against its SHA-256. */
export async function fetchPack(
  services: Services,
  { id, manifest, weights }: PackListing,
  onRead: (bytes: number) => void = () => {},
): Promise<PackBytes> {
  const manifestBytes = await fetchChecked(services, manifest);
  onRead(manifest.bytes);
  const weightBytes = await fetchChecked(services, weights);
  onRead(manifest.bytes + weights.bytes);
  return { id, manifest: new TextDecoder().decode(manifestBytes), weights: weightBytes };
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
