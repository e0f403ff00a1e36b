import { guardStorage } from '../storage/guard.ts';
import type { Services } from './services.ts';

/** Deletes every profile's data and the settings. The page must be loaded anew afterwards: its database is gone. */
export function eraseDevice(services: Services): Promise<void> {
  services.learner.dispose();
  services.examples.dispose();
  return guardStorage(() => services.database.delete());
}
