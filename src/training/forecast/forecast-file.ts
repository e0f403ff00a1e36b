import { writeFileSync } from 'node:fs';
import { leadTimes } from '../../domain/forecast.ts';
import { cellOf } from './csv-table.ts';
import type { RecordForecast } from './forecast-record.ts';
import type { OriginRow } from './origins.ts';

const columns = 'person,origin,lead_minutes,predicted_mg_dl,q05,q25,q75,q95';

/** Twelve rows for each origin that was forecast, in the order asked for. mg/dL. */
export function writeForecasts(
  file: string,
  origins: readonly OriginRow[],
  forecasts: readonly (RecordForecast | null)[],
): void {
  const lines = [columns];
  for (const [index, { person, origin }] of origins.entries()) {
    const bands = forecasts[index]?.bands;
    if (!bands) continue;
    const { predicted, q05, q25, q75, q95 } = bands;
    for (const [lead, minutes] of leadTimes.entries()) {
      const values = [predicted, q05, q25, q75, q95].map((each) => (each[lead] as number).toFixed(2));
      lines.push([cellOf(person), cellOf(origin), minutes, ...values].join(','));
    }
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}
