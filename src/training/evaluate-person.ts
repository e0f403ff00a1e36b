import type { MethodName } from '../domain/method.ts';
import type { AdaptationMethod } from '../learning/adaptation-method.ts';
import { generic } from '../learning/adapters/generic.ts';
import { methodOf } from '../learning/adapters/index.ts';
import { lastValue } from '../learning/baselines/last-value.ts';
import type { Pack } from '../learning/pack.ts';
import { alarmsIn } from './alarm-evaluation.ts';
import { AlarmTable, type PersonAlarms } from './alarm-table.ts';
import type { Person } from './corpora/cgm.ts';
import { type EpisodeForecasts, episodesOf, forecastEpisode } from './evaluation.ts';
import { type PersonSums, ScoreTable } from './score-table.ts';

export interface EvaluationSettings {
  readonly supportHours: readonly number[];
  /** Episodes of one person and one support at most. */
  readonly episodes: number;
  /** The ones compared; those for whom alarms are counted are always among them. */
  readonly methods: readonly MethodName[];
}

/** What one person's record says of the methods. */
export interface PersonResult {
  readonly scores: readonly PersonSums[];
  readonly alarms: readonly PersonAlarms[];
}

/** The ordinary alarm, the forecast for all, and the one that ships. */
const alarmMethods = ({ manifest: { shipped } }: Pack): AdaptationMethod[] => [
  ...new Set([lastValue, generic, methodOf(shipped)]),
];

/** Every episode of a person at every support, by every method. `onForecasts` sees each before it is summed up. */
export async function evaluatePerson(
  pack: Pack,
  person: Person,
  { supportHours, episodes, methods }: EvaluationSettings,
  onForecasts?: (forecasts: EpisodeForecasts) => void,
): Promise<PersonResult> {
  const scores = new ScoreTable();
  const alarms = new AlarmTable();
  for (const hours of supportHours)
    for (const each of episodesOf([person], hours, episodes)) {
      for await (const forecasts of forecastEpisode(pack, each, methods.map(methodOf))) {
        onForecasts?.(forecasts);
        scores.add(forecasts);
      }
      alarms.merge(await alarmsIn(pack, person, each.episode, alarmMethods(pack)));
    }
  return { scores: scores.all(), alarms: alarms.all() };
}
