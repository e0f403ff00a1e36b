import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExamplePackManifest } from '../../learning/example-pack/example-pack.ts';
import { startBackend } from '../backend.ts';
import { commitOfCode } from '../commit-of-code.ts';
import { CorpusError } from '../corpora/cgm.ts';
import { writeIndex } from '../export-pack.ts';
import { roundedJson } from '../rounded-json.ts';
import { buildExamplePack, judgeExamplePack } from './build-example-pack.ts';
import { exampleCard } from './example-card.ts';
import type { ExamplePackConfiguration, ExamplePerson } from './example-pack-configuration.ts';
import { examplePredictions } from './example-predictions.ts';
import type { ExampleReport } from './example-report.ts';
import { errorTable, gainTable } from './example-table.ts';
import { exportExamplePack } from './export-example-pack.ts';

const models = 'models';
/** Of fewer people some cannot be left out and the others still say what is common. */
const leastPeople = 6;

function peopleIn(configuration: ExamplePackConfiguration, folder: string): ExamplePerson[] {
  const people = configuration
    .read(folder)
    .filter(({ examples }) => examples.times.length > configuration.leastExamples);
  const measured = people.filter(({ simulated }) => !simulated).length;
  if (measured < leastPeople)
    throw new CorpusError(
      `Only ${measured} people have examples enough for ${configuration.id}; ${leastPeople} are needed.`,
    );
  return people;
}

const tables = (report: ExampleReport): string =>
  report.targets.map((target) => `${errorTable(report, target)}\n\n${gainTable(target)}`).join('\n\n');

/** `npm run train -- --pack NAME` for a pack of examples. */
export function trainExamplePack(
  configuration: ExamplePackConfiguration,
  { data, out }: { data: string; out: string | undefined },
): void {
  const { pack, report } = buildExamplePack(peopleIn(configuration, data), configuration, commitOfCode());
  const folder = out ?? join(models, configuration.id);
  exportExamplePack(pack, folder, exampleCard(pack.manifest, configuration, report));
  if (out === undefined) writeIndex(models);
  process.stdout.write(`${tables(report)}\n\nWritten: ${folder}\n`);
}

/** What `npm run evaluate` takes for a pack of examples. */
export interface ExampleEvaluation {
  readonly data: string;
  readonly out: string | undefined;
  readonly predictions: string | undefined;
  /** Whether networks are trained to compare with. */
  readonly nets: boolean;
}

/** `npm run evaluate -- --pack NAME` for a pack of examples: the five folds anew, beside the pack that ships. */
export async function evaluateExamplePack(
  configuration: ExamplePackConfiguration,
  { data, out, predictions, nets }: ExampleEvaluation,
): Promise<void> {
  const people = peopleIn(configuration, data);
  const manifest = join(models, configuration.id, 'pack.json');
  const shipped = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as ExamplePackManifest).shipped
    : 'not trained yet';
  if (nets) await startBackend();
  const { report, scored } = await judgeExamplePack(people, configuration, { commit: commitOfCode(), shipped, nets });
  if (out) writeFileSync(out, roundedJson(report));
  if (predictions) writeFileSync(predictions, examplePredictions(scored, configuration));
  process.stdout.write(`${tables(report)}\n`);
}
