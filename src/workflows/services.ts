import type { AttuneDatabase } from '../storage/database.ts';
import type { Learner } from '../worker/client.ts';
import type { ExampleLearner } from '../worker/example-client.ts';
import type { ImportWorker } from '../worker/import-client.ts';

export type { Learner };

/** The world as every workflow receives it. Wired once, in main.tsx; tests wire their own. */
export interface Services {
  readonly database: AttuneDatabase;
  readonly learner: Learner;
  readonly importer: ImportWorker;
  /** Forecasts from little data: meals, workouts, the cuff, nights, weights. */
  readonly examples: ExampleLearner;
  /** Epoch ms. */
  readonly now: () => number;
  /** IANA zone of the device. */
  readonly timeZone: string;
  readonly newId: () => string;
  /** The app's own files only, by a path relative to the base URL. */
  readonly fetchFile: (path: string) => Promise<Response>;
  /** The browser's preferred languages, for the defaults of a new device. */
  readonly languages?: readonly string[];
}
