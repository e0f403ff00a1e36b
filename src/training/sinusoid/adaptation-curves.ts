import { mean, squaredDifference, tidy } from '@tensorflow/tfjs-core';
import type { ExampleMethod, Meta } from '../../learning/example-method.ts';
import { disposeExamples } from '../../learning/examples.ts';
import type { Task } from '../../learning/meta-learner.ts';
import { flattenArrays, under } from '../../learning/named-arrays.ts';
import { type Random, seededRandom } from '../../learning/random.ts';

export interface CurveOptions {
  readonly tasks: number;
  /** Inner steps at most. */
  readonly steps: number;
  readonly seed: number;
}

/** Mean squared error on the query after 0, 1, … steps on the support: one curve for each of the tasks, [task][step]. */
export async function adaptationCurves(
  method: ExampleMethod,
  meta: Meta,
  sampleTask: (random: Random) => Task,
  { tasks, steps, seed }: CurveOptions,
): Promise<number[][]> {
  const random = seededRandom(seed);
  const curves: number[][] = [];
  for (let each = 0; each < tasks; each++) {
    const { support, query } = sampleTask(random);
    const errorOf = (adapted: Float32Array) => {
      const error = tidy(() => mean(squaredDifference(method.predict(meta, adapted, query.inputs), query.targets)));
      const [value] = error.dataSync();
      error.dispose();
      return value as number;
    };
    const curve = [errorOf(flattenArrays(under('initial', meta.own)))];
    const settings = { ...meta.settings, innerSteps: steps };
    await method.adapt({ ...meta, settings }, support, {
      onStep: async (_done, snapshot) => void curve.push(errorOf(await snapshot())),
    });
    disposeExamples(support.examples);
    disposeExamples(query);
    curves.push(curve);
  }
  return curves;
}

/** The mean over tasks at every step. */
export const meanCurve = (curves: readonly (readonly number[])[]): number[] =>
  (curves[0] ?? []).map((_, step) => curves.reduce((sum, curve) => sum + (curve[step] as number), 0) / curves.length);

/** Half the width of the 95 % interval of that mean. */
export const halfWidths = (curves: readonly (readonly number[])[]): number[] =>
  meanCurve(curves).map((mean, step) => {
    const squares = curves.reduce((sum, curve) => sum + ((curve[step] as number) - mean) ** 2, 0);
    return 1.96 * Math.sqrt(squares / (curves.length - 1) / curves.length);
  });
