import type { WorkoutType } from '../domain/observation-choices.ts';

/** The first that is found in the name decides: `indoor rowing` is no room, `table tennis` is no table. */
const words: readonly (readonly [RegExp, WorkoutType])[] = [
  [/interval|hiit|circuit|boot ?camp|crossfit|tabata/, 'interval'],
  [/ellipti|cross ?trainer/, 'elliptical'],
  [/yoga|pilates/, 'yoga'],
  [/danc|zumba/, 'dancing'],
  [/hik(e|ing)|trek|mountaineer/, 'hiking'],
  [/wheel ?chair|roller|skateboard/, 'other'],
  [/\bski|snow|ice ?skat|sledding|winter/, 'winterSport'],
  [/\brow(ing|er)?\b|ergometer row/, 'rowing'],
  [/swim/, 'swimming'],
  [/bike|biking|cycl|spinning/, 'cycling'],
  [
    /tennis|soccer|foot ?ball|basketball|baseball|softball|volley|handball|hockey|rugby|cricket|badminton|squash|racquet|golf|lacrosse|water ?polo|ball\b/,
    'ballGame',
  ],
  [/strength|weight|resistance|body ?building|calisthenics/, 'strength'],
  [/\brun|jog|treadmill|sprint/, 'running'],
  [/walk|stroll/, 'walking'],
];

/** The type of a workout by its English name, as apps write it: `Outdoor Bike`, `running.treadmill`, `HIGH_INTENSITY_INTERVAL_TRAINING`. */
export function sportNamed(name: string): WorkoutType {
  const plain = name.toLowerCase().replace(/[^a-z]+/g, ' ');
  return words.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other';
}
