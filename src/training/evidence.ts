import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, optionsOf } from './command-line.ts';
import { CorpusError } from './corpora/cgm.ts';
import type { EnsembleReport } from './ensemble/ensemble-report.ts';
import type { BenchmarkReport, ImportedResult, SinusoidReport } from './evidence/evidence.ts';
import { evidenceDocument } from './evidence/evidence-document.ts';
import { pictureFolder } from './evidence/markdown.ts';
import type { ExampleReport } from './example-packs/example-report.ts';
import type { PlanReport } from './plan-simulation/plan-report.ts';
import type { EvaluationReport } from './report.ts';

const usage =
  'npm run evidence [-- --report FILE.json] [--left-out FILE.json]... [--glucobench FILE.json]... [--sinusoid FILE.json] [--out FILE.md]';

const options = optionsOf(
  {
    /** What `npm run evaluate` wrote of the pack that ships. */
    report: { type: 'string', default: 'docs/evidence/glucose.json' },
    /** What it wrote of packs that never saw a dataset; by default all `left-out-*.json` beside the report. */
    'left-out': { type: 'string', multiple: true },
    /** By default all `glucobench*.json` beside the report. */
    glucobench: { type: 'string', multiple: true },
    /** By default `sinusoid.json` beside the report. */
    sinusoid: { type: 'string' },
    out: { type: 'string', default: 'docs/evidence.md' },
  },
  usage,
);

function read<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    if (error instanceof SyntaxError) throw new CorpusError(`${file} is not JSON.`);
    throw error;
  }
}

function main(): void {
  const folder = dirname(options.report);
  const beside = (pattern: RegExp) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => pattern.test(name))
          .sort()
          .map((name) => join(folder, name))
      : [];
  const [ensemble] = beside(/^ensemble\.json$/);
  const [plan] = beside(/^plan-simulation\.json$/);
  const [sinusoid] = options.sinusoid === undefined ? beside(/^sinusoid\.json$/) : [options.sinusoid];
  const { markdown, pictures } = evidenceDocument({
    report: read<EvaluationReport>(options.report),
    leftOut: (options['left-out'] ?? beside(/^left-out-.*\.json$/)).map((file) => read<EvaluationReport>(file)),
    benchmarks: (options.glucobench ?? beside(/^glucobench.*\.json$/)).map((file) => read<BenchmarkReport>(file)),
    sinusoid: sinusoid === undefined ? null : read<SinusoidReport>(sinusoid),
    ensemble: ensemble === undefined ? null : read<EnsembleReport>(ensemble),
    plan: plan === undefined ? null : read<PlanReport>(plan),
    imported: beside(/^imported-.*\.json$/).map((file) => read<ImportedResult>(file)),
    examplePacks: beside(/^example-pack-.*\.json$/).map((file) => read<ExampleReport>(file)),
  });
  const picturesIn = join(dirname(options.out), pictureFolder);
  mkdirSync(picturesIn, { recursive: true });
  // A picture that is no longer made must not stay and tell of an older pack.
  for (const name of readdirSync(picturesIn)) if (name.endsWith('.svg')) rmSync(join(picturesIn, name));
  for (const [name, svg] of Object.entries(pictures)) writeFileSync(join(picturesIn, name), svg);
  writeFileSync(options.out, markdown);
  process.stdout.write(`Written: ${options.out} and ${Object.keys(pictures).length} pictures in ${picturesIn}\n`);
}

try {
  main();
} catch (error) {
  fail(error);
}
