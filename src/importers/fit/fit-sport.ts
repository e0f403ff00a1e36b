import type { WorkoutType } from '../../domain/observation-choices.ts';
import { entryNamed } from '../entry-named.ts';

/** Where the kind of sport is told more closely than the sport: `training` is many things, `yoga` is one. */
const bySubSport: Readonly<Record<string, WorkoutType>> = {
  strength_training: 'strength',
  yoga: 'yoga',
  pilates: 'yoga',
  elliptical: 'elliptical',
  indoor_rowing: 'rowing',
  hiit: 'interval',
  amrap: 'interval',
  emom: 'interval',
  tabata: 'interval',
  indoor_walking: 'walking',
  indoor_running: 'running',
  treadmill: 'running',
  indoor_cycling: 'cycling',
  spin: 'cycling',
  lap_swimming: 'swimming',
  open_water: 'swimming',
};

const bySport: Readonly<Record<string, WorkoutType>> = {
  walking: 'walking',
  running: 'running',
  cycling: 'cycling',
  e_biking: 'cycling',
  swimming: 'swimming',
  hiking: 'hiking',
  mountaineering: 'hiking',
  rowing: 'rowing',
  dance: 'dancing',
  hiit: 'interval',
  basketball: 'ballGame',
  soccer: 'ballGame',
  tennis: 'ballGame',
  american_football: 'ballGame',
  baseball: 'ballGame',
  golf: 'ballGame',
  racket: 'ballGame',
  rugby: 'ballGame',
  cricket: 'ballGame',
  hockey: 'ballGame',
  lacrosse: 'ballGame',
  volleyball: 'ballGame',
  team_sport: 'ballGame',
  cross_country_skiing: 'winterSport',
  alpine_skiing: 'winterSport',
  snowboarding: 'winterSport',
  snowshoeing: 'winterSport',
  ice_skating: 'winterSport',
  winter_sport: 'winterSport',
};

/** The type of workout of a session's sport and sub-sport, as the profile names them. */
export function sportOf(sport: unknown, subSport: unknown): WorkoutType {
  // A treadmill is also walked on.
  if (sport === 'walking') return 'walking';
  return entryNamed(bySubSport, String(subSport)) ?? entryNamed(bySport, String(sport)) ?? 'other';
}
