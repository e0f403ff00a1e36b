import type { AttuneDatabase } from './database.ts';

const asked = new WeakSet<AttuneDatabase>();

/**
 * Asks the browser, once per visit, not to clear this site's data when space runs short. Called after a save,
 * when there is something to keep; a refusal changes nothing.
 */
export async function askForDurability(database: AttuneDatabase): Promise<void> {
  if (asked.has(database)) return;
  asked.add(database);
  try {
    const storage = globalThis.navigator?.storage;
    if (storage?.persist && !(await storage.persisted())) await storage.persist();
  } catch {
    // Some browsers reject instead of answering false.
  }
}
