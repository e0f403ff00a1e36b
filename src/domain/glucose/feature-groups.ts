import { featureNames } from './features.ts';

/** What a forecast of glucose rests on, in groups that a person can make sense of. */
export const featureGroups = [
  'lastHalfHour',
  'earlierHours',
  'level',
  'timeOfDay',
  'yesterday',
  'habit',
  'soFar',
] as const;
export type FeatureGroup = (typeof featureGroups)[number];

/** Which group each input belongs to, in the order of the inputs. */
export const groupOfFeature: readonly FeatureGroup[] = featureNames.map(groupOf);

function groupOf(name: string): FeatureGroup {
  const change = /^change (\d+) to \d+ min ago$/.exec(name);
  if (change) return Number(change[1]) <= 30 ? 'lastHalfHour' : 'earlierHours';
  if (/^level against \d+ min ago$/.test(name)) return 'earlierHours';
  if (name === 'level' || name === 'level against the last 24 h') return 'level';
  if (name.startsWith('clock')) return 'timeOfDay';
  if (name.includes('yesterday')) return 'yesterday';
  if (name.includes('habit')) return 'habit';
  return 'soFar';
}
