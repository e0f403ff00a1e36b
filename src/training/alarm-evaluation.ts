import { windowsFrom } from '../domain/glucose/windows.ts';
import { alarmRisk, levelRisk } from '../domain/metrics/alarm-risk.ts';
import { tallyAlarms } from '../domain/metrics/alarm-tally.ts';
import type { Side } from '../domain/metrics/excursion.ts';
import type { AdaptationMethod } from '../learning/adaptation-method.ts';
import type { Pack } from '../learning/pack.ts';
import type { PersonAlarms } from './alarm-table.ts';
import type { Person } from './corpora/cgm.ts';
import { type Episode, episodeSeries, querySpan } from './episode.ts';
import { forecastEpisode } from './evaluation.ts';

const sides: readonly Side[] = ['low', 'high'];

/**
 * What the alarms of each method would have done in the query, at every reading of the sensor. `lastValue` alarms as a
 * sensor does, when the level itself passes a threshold; the others by the chance that their forecast gives.
 */
export async function alarmsIn(
  pack: Pack,
  { dataset, person, series }: Person,
  episode: Episode,
  methods: readonly AdaptationMethod[],
): Promise<PersonAlarms[]> {
  const { start, supportHours } = episode;
  const span = querySpan(start, supportHours);
  const own = episodeSeries(series, start, supportHours);
  const watched = { dataset, person, episode: { ...episode, querySet: windowsFrom(own, span) } };
  const alarms: PersonAlarms[] = [];
  for await (const { method, origins, levels, bands } of forecastEpisode(pack, watched, methods))
    for (const side of sides) {
      const risks = Float32Array.from(bands, (each, window) =>
        method === 'lastValue' ? levelRisk(levels[window] as number, side) : alarmRisk(each, side),
      );
      const tally = tallyAlarms({ origins, levels, risks }, own, { side, ...span });
      alarms.push({ supportHours, method, side, dataset, person, tally });
    }
  return alarms;
}
