import type { ObservationKind } from '../domain/observation.ts';

/** The app's addresses, below its base URL. */
export const places = {
  today: '/',
  record: '/record',
  import: '/record/import',
  /** One day, `2026-11-23`. */
  day: (day: string) => `/record/day/${day}`,
  year: '/record/year',
  /** Over Bluetooth. */
  device: '/log/device',
  /** Blood pressure with rest, two readings and their mean. */
  pressureSession: '/log/pressure',
  forecast: '/forecast',
  /** At most three suggestions, and the way to the pages below. */
  plan: '/plan',
  /** The home week, mornings and evenings, what changed. */
  pressure: '/plan/pressure',
  /** What glucose comes to over weeks. */
  glucose: '/plan/glucose',
  exercise: '/plan/exercise',
  food: '/plan/food',
  /** Pages for a doctor. */
  pressureReport: '/report/pressure',
  glucoseReport: '/report/glucose',
  summaryReport: '/report/summary',
  me: '/me',
  profile: '/me/profile',
  /** How it learns. */
  learning: '/me/learning',
  /** Forecasts from little data: from whom each was learned, and how it does. */
  expected: '/me/expected',
  /** What asks for a second look among the readings, and what is left out of learning. */
  quality: '/me/quality',
  /** Backup, lock, and data to take along. */
  safety: '/me/safety',
  welcome: '/welcome',
  /** Today with the log sheet open. */
  log: (kind?: ObservationKind) => (kind ? `/?log=${kind}` : '/?log=1'),
} as const;
