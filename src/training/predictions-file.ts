import { once } from 'node:events';
import { appendFileSync, createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { leadTimes } from '../domain/forecast.ts';
import type { MethodName } from '../domain/method.ts';
import type { EpisodeForecasts } from './evaluation.ts';
import { cellOf } from './forecast/csv-table.ts';

const columns = 'dataset,person,method,supportHours,origin,leadMinutes,actual,predicted,q05,q25,q75,q95';

/** The person's wall clock, as it stands in the corpus. */
const wallClock = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** One line for each origin and lead time whose outcome is known. mg/dL. */
function linesOf(
  { dataset, person, supportHours, origins, actual, bands }: EpisodeForecasts,
  method: string,
  reportedLeads: readonly number[],
): string[] {
  const whose = [cellOf(dataset), cellOf(person), method, supportHours].join(',');
  return bands.flatMap(({ predicted, q05, q25, q75, q95 }, window) =>
    leadTimes.flatMap((leadMinutes, lead) => {
      const came = actual[window * leadTimes.length + lead] as number;
      if (!Number.isFinite(came) || !reportedLeads.includes(leadMinutes)) return [];
      const values = [came, ...[predicted, q05, q25, q75, q95].map((each) => each[lead] as number)];
      const numbers = values.map((value) => value.toFixed(2)).join(',');
      return [`${whose},${wallClock(origins[window] as number)},${leadMinutes},${numbers}`];
    }),
  );
}

/** Each person's lines stand in a file of their own until all are there: threads end in any order. */
const partOf = (file: string, place: number): string => `${file}.part-${place}`;

/** Adds one method's forecasts to the part of the person at `place`; the shipped method's once more as `personal`. */
export function appendForecasts(
  file: string,
  place: number,
  forecasts: EpisodeForecasts,
  { shipped, reportedLeads }: { readonly shipped: MethodName; readonly reportedLeads: readonly number[] },
): void {
  const names = forecasts.method === shipped ? [shipped, 'personal'] : [forecasts.method];
  const lines = names.flatMap((name) => linesOf(forecasts, name, reportedLeads));
  if (lines.length > 0) appendFileSync(partOf(file, place), `${lines.join('\n')}\n`);
}

/** Joins the parts of so many people in their order, under the names of the columns. */
export async function joinParts(file: string, people: number): Promise<void> {
  const joined = createWriteStream(file);
  joined.write(`${columns}\n`);
  for (let place = 0; place < people; place++) {
    const part = partOf(file, place);
    if (!existsSync(part)) continue;
    for await (const bytes of createReadStream(part)) if (!joined.write(bytes)) await once(joined, 'drain');
  }
  joined.end();
  await once(joined, 'finish');
}

/** After a run, and before one: what an interrupted one left must not be added to. */
export function removeParts(file: string, people: number): void {
  for (let place = 0; place < people; place++) rmSync(partOf(file, place), { force: true });
}
