import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBackend } from './backend.ts';
import { assertWritable, countOf, dataFolder, fail, optionsOf } from './command-line.ts';
import { CorpusError, type Person, readCgm } from './corpora/cgm.ts';
import { prepared } from './ensemble/ensemble-bands.ts';
import { ensembleReport, ensembleSupports } from './ensemble/ensemble-report.ts';
import { episodesOf } from './evaluation.ts';
import { loadPack } from './load-pack.ts';
import { glucosePack } from './packs/glucose.ts';
import { Progress } from './progress.ts';
import { roundedJson } from './rounded-json.ts';
import { personKey } from './split.ts';

const usage = 'npm run ensemble -- --data DIR [--pack-dir DIR] [--episodes N] [--out FILE.json]';

const options = optionsOf(
  {
    data: { type: 'string' },
    'pack-dir': { type: 'string', default: join('models', glucosePack.id) },
    /** Stretches of one person at one length of support, at most. */
    episodes: { type: 'string', default: '2' },
    out: { type: 'string' },
  },
  usage,
);

async function main(): Promise<void> {
  assertWritable(options.out);
  const most = countOf(options.episodes, 'episodes', usage);
  const everyone = readCgm(dataFolder(options.data, usage));
  await startBackend();
  const pack = loadPack(options['pack-dir']);
  const { metaValidation, metaTest } = pack.manifest.training.split;
  const of = (names: readonly string[]): Person[] => everyone.filter((person) => names.includes(personKey(person)));
  const episodes = (people: readonly Person[]) => ensembleSupports.flatMap((hours) => episodesOf(people, hours, most));
  const [placing, judging] = [episodes(of(metaValidation)), episodes(of(metaTest))];
  if (placing.length === 0 || judging.length === 0)
    throw new CorpusError('Nobody of the pack’s metaValidation or metaTest people has readings enough here.');
  const progress = new Progress('Resampling', placing.length + judging.length);
  const report = ensembleReport(pack, {
    placing: await prepared(pack, placing, (count) => progress.show(count)),
    judging: await prepared(pack, judging, (count) => progress.show(placing.length + count)),
  });
  if (options.out) writeFileSync(options.out, roundedJson(report));
  process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
}

main().catch(fail);
