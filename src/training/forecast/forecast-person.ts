import type { MethodName } from '../../domain/method.ts';
import type { Pack } from '../../learning/pack.ts';
import { forecastRecord, type RecordForecast } from './forecast-record.ts';
import type { PersonHistory } from './history.ts';
import type { AskedOrigin } from './origins.ts';
import { segmentRecords } from './segment-records.ts';

/** One person's readings, and what is asked of them. */
export interface PersonQuestion {
  readonly history: PersonHistory;
  readonly origins: readonly AskedOrigin[];
}

/** One person's forecasts in the order asked for. */
export async function forecastPerson(
  pack: Pack,
  method: MethodName,
  { history, origins }: PersonQuestion,
): Promise<(RecordForecast | null)[]> {
  const forecasts = new Array<RecordForecast | null>(origins.length).fill(null);
  for (const { segments, series } of segmentRecords(history)) {
    const places = [...origins.keys()].filter((place) => segments.includes((origins[place] as AskedOrigin).segment));
    if (places.length === 0) continue;
    const times = places.map((place) => (origins[place] as AskedOrigin).time);
    const made = await forecastRecord(pack, method, series, times);
    for (const [index, place] of places.entries()) forecasts[place] = made[index] ?? null;
  }
  return forecasts;
}
