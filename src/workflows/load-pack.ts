import type { PackBytes } from '../worker/protocol.ts';
import { asListing, fetchPack, type PackListing, packListings } from './pack-files.ts';
import type { Services } from './services.ts';

export interface PackProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface LoadPackOptions {
  readonly onProgress?: (progress: PackProgress) => void;
}

/** The pack in use: downloaded (or from the offline cache) and held against its SHA-256. */
export async function loadPack(services: Services, { onProgress }: LoadPackOptions = {}): Promise<PackBytes> {
  const listing = await readPackListing(services);
  const bytesTotal = listing.manifest.bytes + listing.weights.bytes;
  return fetchPack(services, listing, (bytesRead) => onProgress?.({ bytesRead, bytesTotal }));
}

/** What identifies the pack's content: a personal model is valid only with the pack it was adapted from. */
export async function currentPackSha256(services: Services): Promise<string> {
  const { manifest, weights } = await readPackListing(services);
  return `${manifest.sha256}-${weights.sha256}`;
}

const readPackListing = async (services: Services): Promise<PackListing> =>
  asListing((await packListings(services, 'packs'))?.[0]);
