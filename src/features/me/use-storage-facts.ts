import { useCallback, useEffect, useState } from 'react';

export interface StorageFacts {
  /** Bytes; null where the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser keeps the data until the person deletes it. */
  readonly persisted: boolean;
}

/** How much room the app takes, and whether the browser may clear it. */
export function useStorageFacts(): { facts: StorageFacts | null; askToKeep: () => Promise<boolean> } {
  const [facts, setFacts] = useState<StorageFacts | null>(null);

  const read = useCallback(async () => {
    const storage = navigator.storage as StorageManager | undefined;
    const estimate = await storage?.estimate?.().catch(() => undefined);
    const persisted = (await storage?.persisted?.().catch(() => false)) ?? false;
    setFacts({ used: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted });
  }, []);

  useEffect(() => {
    void read();
  }, [read]);

  const askToKeep = async () => {
    const storage = navigator.storage as StorageManager | undefined;
    const agreed = (await storage?.persist?.().catch(() => false)) ?? false;
    await read();
    return agreed;
  };
  return { facts, askToKeep };
}
