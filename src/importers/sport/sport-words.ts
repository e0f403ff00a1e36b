import type { WorkoutType } from '../../domain/observation-choices.ts';

/** Parts of the names that programs give to sports, in English and German; the particular before the general. */
const words: readonly (readonly [WorkoutType, RegExp])[] = [
  ['winterSport', /\bski|skiing|snow|ice.?skat|langlauf/i],
  [
    'ballGame',
    /soccer|football|basketball|volleyball|handball|baseball|tennis|badminton|squash|golf|rugby|hockey|cricket|padel/i,
  ],
  ['rowing', /rowing|\brow\b|rudern/i],
  ['elliptical', /elliptical|cross.?trainer/i],
  ['interval', /hiit|interval|tabata|crossfit/i],
  ['strength', /strength|weight|lifting|krafttraining/i],
  ['yoga', /yoga|pilates/i],
  ['dancing', /danc|zumba|tanz/i],
  ['swimming', /swim|schwimmen/i],
  ['hiking', /hik|trek|mountaineer|wander/i],
  ['running', /run|jog|treadmill|lauf/i],
  ['cycling', /cycl|bik|\bride\b|spinning|radfahren/i],
  ['walking', /walk|stroll|spazier|\bgehen\b/i],
];

/** The type of workout that a free name means, `street_running`; `other` where it means none of them. */
export function sportNamed(name: string): WorkoutType {
  const spaced = name.replaceAll('_', ' ');
  return words.find(([, pattern]) => pattern.test(spaced))?.[0] ?? 'other';
}
