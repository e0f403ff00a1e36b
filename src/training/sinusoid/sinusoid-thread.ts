import type { Meta } from '../../learning/example-method.ts';
import type { MetaLearner, Task } from '../../learning/meta-learner.ts';
import type { Random } from '../../learning/random.ts';
import { startBackend } from '../backend.ts';
import { serveJobs } from '../threads.ts';
import { adaptationCurves, halfWidths, meanCurve } from './adaptation-curves.ts';
import { sinusoidMaml, sinusoidPooled, sinusoidRate, sinusoidReptile } from './sinusoid-learners.ts';
import { onOneBatch, type SinusoidRun, sinusoidRun, sinusoidStart } from './sinusoid-run.ts';
import { sinusoidTask } from './sinusoid-tasks.ts';

export type SinusoidMethod = 'maml' | 'reptile' | 'fineTuned';

/** What is meta-trained once, and the numbers of examples it is then judged at. */
export interface SinusoidJob {
  readonly method: SinusoidMethod;
  readonly run: SinusoidRun;
  readonly judgedAt: readonly number[];
  readonly tasks: number;
  readonly steps: number;
}

export interface SinusoidCurve {
  readonly method: SinusoidMethod;
  readonly shots: number;
  /** After 0, 1, … gradient steps; the mean over tasks never trained on. */
  readonly meanSquaredErrors: readonly number[];
  /** The rate of the gradient steps. */
  readonly innerLearningRate: number;
  /** Half the width of the 95 % interval of each. */
  readonly halfWidths: readonly number[];
}

const learners: Readonly<Record<SinusoidMethod, MetaLearner>> = {
  maml: sinusoidMaml,
  reptile: sinusoidReptile,
  fineTuned: sinusoidPooled,
};
/** Of the tasks to be judged on, and of those to choose a rate on: no run has them. */
const seeds = { judged: 20_170_309, chosen: 20_170_310 };
/** What plain fine-tuning may choose from. Meta-learned initializations keep the rate they were trained for. */
const rates = [0.0003, 0.001, 0.003, 0.01, 0.02];

const started = startBackend();

/** The rate that leaves the least error after all steps, on tasks of their own. */
async function bestRate(meta: Meta, sampleTask: (random: Random) => Task, steps: number): Promise<number> {
  const options = { tasks: 100, steps, seed: seeds.chosen };
  const errors: number[] = [];
  for (const innerLearningRate of rates) {
    const curves = await adaptationCurves(
      sinusoidPooled.method,
      onOneBatch(meta, { innerLearningRate }),
      sampleTask,
      options,
    );
    errors.push(meanCurve(curves).at(-1) as number);
  }
  return rates[errors.indexOf(Math.min(...errors))] as number;
}

serveJobs<SinusoidJob, SinusoidCurve[], number>(async ({ method, run, judgedAt, tasks, steps }, post) => {
  await started;
  const learner = learners[method];
  let meta = sinusoidStart(learner, run);
  for (const next of sinusoidRun(learner, run)) {
    meta = next;
    if (next.metaStep % 100 === 0) post(next.metaStep);
  }
  const curves: SinusoidCurve[] = [];
  for (const shots of judgedAt) {
    const sampleTask = (random: Random) => sinusoidTask(random, shots, 100);
    const innerLearningRate = method === 'fineTuned' ? await bestRate(meta, sampleTask, steps) : sinusoidRate[method];
    const found = await adaptationCurves(learner.method, onOneBatch(meta, { innerLearningRate }), sampleTask, {
      tasks,
      steps,
      seed: seeds.judged,
    });
    curves.push({
      method,
      shots,
      innerLearningRate,
      meanSquaredErrors: meanCurve(found),
      halfWidths: halfWidths(found),
    });
  }
  return curves;
});
