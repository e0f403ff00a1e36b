import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { countOf, fail, optionsOf, threadsOf } from './command-line.ts';
import { Progress } from './progress.ts';
import { roundedJson } from './rounded-json.ts';
import { published } from './sinusoid/published.ts';
import type { SinusoidCurve, SinusoidJob } from './sinusoid/sinusoid-thread.ts';
import { runInThreads } from './threads.ts';

const usage = 'npm run sinusoid [-- --meta-steps N] [--threads N] [--out FILE.json]';

const options = optionsOf(
  {
    'meta-steps': { type: 'string', default: '10000' },
    threads: { type: 'string' },
    out: { type: 'string', default: 'docs/evidence/sinusoid.json' },
  },
  usage,
);

/** The sinusoids of Finn et al. 2017: MAML as many examples at a time as it is judged at, the others once for both. */
function jobs(metaSteps: number): SinusoidJob[] {
  const run = { metaSteps, metaBatchSize: 4, seed: 1, queries: 50, bends: 0 };
  const judged = { tasks: 600, steps: 10 };
  return [
    { method: 'maml', run: { ...run, shots: 5 }, judgedAt: [5], ...judged },
    { method: 'maml', run: { ...run, shots: 10 }, judgedAt: [10], ...judged },
    // Reptile sees no query while it trains: the few examples are there to tell the loss.
    { method: 'reptile', run: { ...run, shots: 50, queries: 10 }, judgedAt: [5, 10], ...judged },
    {
      method: 'fineTuned',
      run: { ...run, metaSteps: Math.ceil(metaSteps / 5), shots: 1 },
      judgedAt: [5, 10],
      ...judged,
    },
  ];
}

const titles = { maml: 'MAML', reptile: 'Reptile', fineTuned: 'pooled, fine-tuned' } as const;

const line = ({ method, shots, innerLearningRate, meanSquaredErrors, halfWidths }: SinusoidCurve): string => {
  const errors = meanSquaredErrors.map((error) => error.toFixed(2)).join('  ');
  return `${`${titles[method]}, ${shots} points, rate ${innerLearningRate}`.padEnd(44)} ${errors}  ± ${Math.max(...halfWidths.slice(1)).toFixed(2)}`;
};

async function main(): Promise<void> {
  const metaSteps = countOf(options['meta-steps'], 'meta-steps', usage);
  const threads = threadsOf(options.threads, usage);
  const all = jobs(metaSteps);
  const progress = new Progress(
    'sinusoids',
    all.reduce((sum, { run }) => sum + run.metaSteps, 0),
  );
  const done = all.map(() => 0);
  const found = await runInThreads<SinusoidJob, SinusoidCurve[], number>(
    new URL('./sinusoid/sinusoid-thread.ts', import.meta.url),
    all,
    {
      ...(threads === undefined ? {} : { threads }),
      onMessage: (metaStep, job) => {
        done[job] = metaStep;
        progress.show(done.reduce((sum, each) => sum + each, 0));
      },
    },
  );
  const curves = found.flat();
  const steps = curves[0]?.meanSquaredErrors.map((_, step) => String(step).padEnd(4)).join('  ');
  process.stdout.write(`Mean squared error after so many gradient steps; 600 tasks never trained on\n`);
  process.stdout.write(`${' '.repeat(44)} ${steps}\n${curves.map(line).join('\n')}\n\nPublished:\n`);
  for (const { source, findings } of published) {
    const said = findings.map(
      (each) => `${titles[each.method]}, ${each.shots} points, step ${each.steps}: ${each.meanSquaredError}`,
    );
    process.stdout.write(`  ${said.join('; ')}\n    ${source}\n`);
  }
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(
    options.out,
    roundedJson({ metaTraining: all.map(({ method, run }) => ({ method, ...run })), curves, published }),
  );
}

main().catch(fail);
