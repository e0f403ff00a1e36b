import type { ExampleLayoutId } from '../domain/examples/example-layouts.ts';
import type { PackBytes } from '../worker/protocol.ts';
import { asListing, fetchPack, packListings } from './pack-files.ts';
import type { Services } from './services.ts';

type Kept = Map<ExampleLayoutId, Promise<PackBytes | null>>;

/** What was loaded stays with the world it was loaded in: a few kilobytes each. */
const keptBy = new WeakMap<Services, Kept>();

/**
 * The pack of examples for a layout, downloaded once (or from the offline cache) and held against its SHA-256; null where
 * the app comes with none. A failed download is tried again by the next who asks.
 */
export function loadExamplePack(services: Services, layout: ExampleLayoutId): Promise<PackBytes | null> {
  const kept: Kept = keptBy.get(services) ?? new Map();
  keptBy.set(services, kept);
  const known = kept.get(layout);
  if (known !== undefined) return known;
  const loading = load(services, layout);
  kept.set(layout, loading);
  loading.catch(() => kept.delete(layout));
  return loading;
}

async function load(services: Services, layout: ExampleLayoutId): Promise<PackBytes | null> {
  const listed = (await packListings(services, 'examplePacks')) ?? [];
  // A pack's id is its layout's with a version: `weight-v1`.
  const entry = listed.find((each) => String((each as { id?: unknown } | null)?.id).replace(/-v\d+$/, '') === layout);
  return entry === undefined ? null : fetchPack(services, asListing(entry));
}
