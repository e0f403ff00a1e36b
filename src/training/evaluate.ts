import { once } from 'node:events';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from '../learning/artifact.ts';
import type { Pack } from '../learning/pack.ts';
import { startBackend } from './backend.ts';
import { assertWritable, countOf, dataFolder, fail, optionsOf } from './command-line.ts';
import { CorpusError, type Person, readCgm } from './corpora/cgm.ts';
import { episodesOf, forecastEpisode, type ScoredForecast } from './evaluation.ts';
import { withEvidence } from './evidence-section.ts';
import { glucosePack } from './packs/glucose.ts';
import { Progress } from './progress.ts';
import { markdownOf, reportedLeads, reportOf } from './report.ts';
import { ScoreTable } from './score-table.ts';
import { personKey } from './split.ts';

const usage =
  'npm run evaluate -- --pack glucose --data DIR [--out FILE.json] [--predictions FILE.csv] [--all-leads] [--episodes N] [--pack-dir DIR] [--document README.md]';

const options = optionsOf(
  {
    pack: { type: 'string', default: 'glucose' },
    data: { type: 'string' },
    out: { type: 'string' },
    predictions: { type: 'string' },
    /** The folder of a pack; by default the one that ships. */
    'pack-dir': { type: 'string', default: join('models', glucosePack.id) },
    /** A document with evidence markers, whose table is renewed. */
    document: { type: 'string' },
    'all-leads': { type: 'boolean', default: false },
    /** Episodes of one person at most. */
    episodes: { type: 'string', default: String(glucosePack.episodesPerPerson) },
  },
  usage,
);
if (options.pack !== 'glucose') fail(`Unknown pack ${options.pack}: there is glucose. ${usage}`);

function loadPack(): Pack {
  const folder = options['pack-dir'];
  const weights = new Uint8Array(readFileSync(join(folder, 'weights.safetensors'))).buffer;
  return readPack(readFileSync(join(folder, 'pack.json'), 'utf8'), weights);
}

/** Those the pack has not seen: its metaTest people, and everyone it does not know. */
function unseen(people: readonly Person[], pack: Pack): Person[] {
  const { metaTrain, metaValidation } = pack.manifest.training.split;
  const seen = new Set([...metaTrain, ...metaValidation]);
  return people.filter((each) => !seen.has(personKey(each)));
}

const columns = 'dataset,person,method,supportHours,origin,leadMinutes,actual,predicted,q05,q25,q75,q95';
const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** The person's wall clock, as it stands in the corpus. */
const wallClock = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
const lineOf = (each: ScoredForecast) =>
  [
    cell(each.dataset),
    cell(each.person),
    each.method,
    each.supportHours,
    wallClock(each.origin),
    each.leadMinutes,
    ...[each.actual, each.predicted, each.q05, each.q25, each.q75, each.q95].map((value) => value.toFixed(2)),
  ].join(',');

async function main(): Promise<void> {
  for (const file of [options.out, options.predictions]) assertWritable(file);
  const most = countOf(options.episodes, 'episodes', usage);
  await startBackend();
  const pack = loadPack();
  const people = unseen(readCgm(dataFolder(options.data, usage)), pack);
  const episodes = glucosePack.evaluatedSupportHours.flatMap((hours) => episodesOf(people, hours, most));
  if (episodes.length === 0)
    throw new CorpusError(
      'Nobody here has readings enough: half a day to adapt on and six hours of the days after it.',
    );
  const file = options.predictions ? createWriteStream(options.predictions) : null;
  file?.write(`${columns}\n`);
  const table = new ScoreTable();
  const progress = new Progress('Evaluating', episodes.length);
  for (const [index, episode] of episodes.entries()) {
    const lines: string[] = [];
    for await (const forecast of forecastEpisode(pack, episode)) {
      table.add(forecast);
      const reported = (reportedLeads as readonly number[]).includes(forecast.leadMinutes);
      if (file && (reported || options['all-leads'])) lines.push(lineOf(forecast));
    }
    if (file && lines.length > 0 && !file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
    progress.show(index + 1);
  }
  if (file) {
    file.end();
    await once(file, 'finish');
  }
  const names = [...new Set(episodes.map(personKey))].sort();
  const report = reportOf(table, {
    pack: pack.manifest.id,
    supportHours: glucosePack.evaluatedSupportHours,
    people: names,
    seed: pack.manifest.training.seed,
  });
  if (options.out) writeFileSync(options.out, `${JSON.stringify(report, null, 1)}\n`);
  if (options.document) {
    const renewed = withEvidence(readFileSync(options.document, 'utf8'), markdownOf(report));
    if (renewed === null) fail(`${options.document} has no evidence markers.`);
    writeFileSync(options.document, renewed);
  }
  process.stdout.write(`${markdownOf(report)}\n`);
}

main().catch(fail);
