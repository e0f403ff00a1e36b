import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leadTimes } from '../domain/forecast.ts';
import type { MethodName } from '../domain/method.ts';
import type { Pack } from '../learning/pack.ts';
import { assertWritable, countOf, dataFolder, fail, optionsOf, threadsOf } from './command-line.ts';
import { CorpusError, type Person, readCgm } from './corpora/cgm.ts';
import { episodeStarts } from './episode.ts';
import { evaluatePeople } from './evaluate-people.ts';
import { evaluatedSupportHours, methodsIn } from './evaluation.ts';
import { shortTable } from './evidence/short-table.ts';
import { withEvidence } from './evidence-section.ts';
import { evaluateExamplePack } from './example-packs/example-commands.ts';
import { loadPack } from './load-pack.ts';
import { methodNamed } from './method-named.ts';
import { examplePacks } from './packs/example-packs.ts';
import { glucosePack } from './packs/glucose.ts';
import { reportOf } from './report.ts';
import { roundedJson } from './rounded-json.ts';
import { reportedLeads } from './scope-report.ts';
import { personKey } from './split.ts';

const usage =
  'npm run evaluate -- --pack NAME --data DIR [--out FILE.json] [--predictions FILE.csv] [--all-leads] [--episodes N] [--pack-dir DIR] [--methods a,b,c] [--document FILE.md] [--threads N] [--nets]';

const options = optionsOf(
  {
    pack: { type: 'string', default: 'glucose' },
    data: { type: 'string' },
    out: { type: 'string' },
    predictions: { type: 'string' },
    /** The folder of a pack; by default the one that ships. */
    'pack-dir': { type: 'string', default: join('models', glucosePack.id) },
    /** Only these; `lastValue`, `generic` and the one that ships are always among them. By default all the pack has. */
    methods: { type: 'string' },
    /** A document with evidence markers, whose table is renewed. */
    document: { type: 'string' },
    'all-leads': { type: 'boolean', default: false },
    /** Of a pack of examples: networks are trained beside its methods, to compare with. Minutes. */
    nets: { type: 'boolean', default: false },
    /** Episodes of one person at most. */
    episodes: { type: 'string', default: String(glucosePack.episodesPerPerson) },
    /** By default as many as the machine has cores. */
    threads: { type: 'string' },
  },
  usage,
);

/** Those the pack has not seen: its metaTest people, and everyone it does not know. */
function unseen(people: readonly Person[], { manifest }: Pack): Person[] {
  const { metaTrain, metaValidation } = manifest.training.split;
  const seen = new Set([...metaTrain, ...metaValidation]);
  return people.filter((each) => !seen.has(personKey(each)));
}

/** Datasets of which the pack knows nobody at all. */
function leftOutOf(people: readonly Person[], { manifest }: Pack): string[] {
  const known = Object.values(manifest.training.split).flat();
  const datasets = [...new Set(people.map(({ dataset }) => dataset))];
  return datasets.filter((dataset) => !known.some((name) => name.startsWith(`${dataset}/`)));
}

function methodsAsked(pack: Pack): MethodName[] {
  const all = methodsIn(pack).map(({ name }) => name);
  if (options.methods === undefined) return all;
  const asked = new Set(options.methods.split(',').map((name) => methodNamed(name.trim(), pack.manifest)));
  for (const always of ['lastValue', 'generic', pack.manifest.shipped] as const) asked.add(always);
  return all.filter((name) => asked.has(name));
}

/** The document with this table; read once before the long work too, to say then that it cannot be renewed. */
function renewed(document: string, table: string): string {
  return withEvidence(readFileSync(document, 'utf8'), table) ?? fail(`${document} has no evidence markers.`);
}

async function main(): Promise<void> {
  const packOfExamples = examplePacks[options.pack];
  if (options.pack !== 'glucose' && !packOfExamples)
    fail(`Unknown pack ${options.pack}: there are glucose, ${Object.keys(examplePacks).join(', ')}. ${usage}`);
  for (const file of [options.out, options.predictions]) assertWritable(file);
  if (packOfExamples) {
    const { out, predictions, nets } = options;
    return evaluateExamplePack(packOfExamples, { data: dataFolder(options.data, usage), out, predictions, nets });
  }
  if (options.document) renewed(options.document, '');
  const episodes = countOf(options.episodes, 'episodes', usage);
  const threads = threadsOf(options.threads, usage);
  const data = dataFolder(options.data, usage);
  const pack = loadPack(options['pack-dir']);
  const methods = methodsAsked(pack);
  const unseenPeople = unseen(readCgm(data), pack);
  if (unseenPeople.length === 0)
    throw new CorpusError('The pack has seen everybody here: there is nobody to judge it on.');
  const people = unseenPeople.filter(({ series }) =>
    evaluatedSupportHours.some((hours) => episodeStarts(series, hours, 1).length > 0),
  );
  if (people.length === 0)
    throw new CorpusError(
      'Nobody here has readings enough: three hours to adapt on and six hours of the days after it.',
    );

  const { scores, alarms } = await evaluatePeople(
    pack,
    people,
    { supportHours: evaluatedSupportHours, episodes, methods },
    {
      threads,
      predictions: options.predictions
        ? { file: options.predictions, reportedLeads: options['all-leads'] ? leadTimes : reportedLeads }
        : undefined,
    },
  );
  const report = reportOf(scores, alarms, {
    pack: pack.manifest.id,
    commit: pack.manifest.training.commit,
    seed: pack.manifest.training.seed,
    shipped: pack.manifest.shipped,
    methods,
    supportHours: evaluatedSupportHours,
    episodesPerPerson: episodes,
    people: people.map(personKey).sort(),
    leftOutDatasets: leftOutOf(people, pack),
  });
  if (options.out) writeFileSync(options.out, roundedJson(report));
  const table = shortTable(report);
  if (options.document) writeFileSync(options.document, renewed(options.document, table));
  process.stdout.write(`${table}\n`);
}

main().catch(fail);
