import { join } from 'node:path';
import { assertWritable, fail, optionsOf, threadsOf } from './command-line.ts';
import { writeForecasts } from './forecast/forecast-file.ts';
import { forecastPeople } from './forecast/forecast-people.ts';
import type { RecordForecast } from './forecast/forecast-record.ts';
import { type PersonHistory, readHistory } from './forecast/history.ts';
import { type OriginRow, readOrigins } from './forecast/origins.ts';
import { loadPack } from './load-pack.ts';
import { methodNamed } from './method-named.ts';
import { glucosePack } from './packs/glucose.ts';

const usage =
  'npm run forecast -- --pack glucose --history FILE.csv --origins FILE.csv --out FILE.csv [--method NAME] [--pack-dir DIR] [--threads N]';

const options = optionsOf(
  {
    pack: { type: 'string', default: 'glucose' },
    /** person,segment,timestamp,glucose_mg_dl */
    history: { type: 'string' },
    /** person,segment,origin */
    origins: { type: 'string' },
    /** person,origin,lead_minutes,predicted_mg_dl,q05,q25,q75,q95 */
    out: { type: 'string' },
    /** By default what the pack ships. */
    method: { type: 'string', default: 'personal' },
    /** The folder of a pack; by default the one that ships. */
    'pack-dir': { type: 'string', default: join('models', glucosePack.id) },
    threads: { type: 'string' },
  },
  usage,
);
if (options.pack !== 'glucose') fail(`Unknown pack ${options.pack}: there is glucose. ${usage}`);

const fileOf = (name: 'history' | 'origins' | 'out'): string => options[name] ?? fail(`--${name} is missing. ${usage}`);

/** Everyone of whom something is asked, each with the rows that ask it. */
function questionsOf(rows: readonly OriginRow[], history: ReadonlyMap<string, PersonHistory>) {
  const places = new Map<string, number[]>();
  for (const [place, { person }] of rows.entries()) {
    const own = places.get(person);
    if (own) own.push(place);
    else places.set(person, [place]);
  }
  return Array.from(places, ([person, own]) => ({
    places: own,
    question: {
      history: history.get(person) as PersonHistory,
      origins: own.map((place) => rows[place] as OriginRow),
    },
  }));
}

/** How many were forecast, and which were not and why: nothing is left out in silence. */
function summaryOf(rows: readonly OriginRow[], forecasts: readonly (RecordForecast | null)[], file: string): string {
  const count = (by: RecordForecast['by']) => forecasts.filter((each) => each?.by === by).length;
  const made = [...new Set(forecasts.flatMap((each) => (each ? [each.by] : [])))].map((by) => `${count(by)} by ${by}`);
  const left = rows.filter((_, place) => forecasts[place] === null);
  const named = left.map(({ person, origin }) => `${person} ${origin}`).join(', ');
  const summary = `${rows.length - left.length} of ${rows.length} origins forecast (${made.join(', ') || 'none'}) in ${file}.`;
  return left.length === 0 ? summary : `${summary} No reading at or before ${left.length} of them: ${named}.`;
}

async function main(): Promise<void> {
  const [historyFile, originsFile, out] = [fileOf('history'), fileOf('origins'), fileOf('out')];
  assertWritable(out);
  const threads = threadsOf(options.threads, usage);
  const folder = options['pack-dir'];
  const method = methodNamed(options.method, loadPack(folder).manifest);
  const history = readHistory(historyFile);
  const rows = readOrigins(originsFile, history);

  const asked = questionsOf(rows, history);
  const questions = asked.map(({ question }) => question);
  const answers = await forecastPeople(questions, { folder, method }, threads);
  const forecasts = new Array<RecordForecast | null>(rows.length).fill(null);
  for (const [index, { places }] of asked.entries())
    for (const [own, place] of places.entries()) forecasts[place] = answers[index]?.[own] ?? null;

  writeForecasts(out, rows, forecasts);
  process.stdout.write(`${summaryOf(rows, forecasts, out)}\n`);
}

main().catch(fail);
