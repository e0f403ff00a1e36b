import type { MethodName } from '../domain/method.ts';
import { Progress } from './progress.ts';
import { runInThreads } from './threads.ts';
import type { TrainedMethod } from './train-method.ts';
import type { TrainingMessage, TrainingThreadData } from './train-thread.ts';

const entry = new URL('./train-thread.ts', import.meta.url);

/** The part of a method's work that is not meta-training, in meta-steps: what a bar needs to be true. */
const otherWork = 40;

/** Trains the methods, shared out over threads, the longest first. */
export async function trainMethods(
  methods: readonly MethodName[],
  data: TrainingThreadData,
  { threads }: { readonly threads?: number | undefined } = {},
): Promise<TrainedMethod[]> {
  const { metaTraining } = data.configuration;
  const workOf = (name: MethodName) => {
    const plan = metaTraining[name];
    return otherWork + (plan ? plan.metaSteps : 0);
  };
  const names = methods.toSorted((a, b) => workOf(b) - workOf(a));
  const done = new Map<MethodName, number>();
  const progress = new Progress(
    'Meta-training',
    names.reduce((sum, name) => sum + workOf(name), 0),
  );
  const show = (note: string) =>
    progress.show(
      [...done.values()].reduce((sum, each) => sum + each, 0),
      note,
    );
  return runInThreads<MethodName, TrainedMethod, TrainingMessage>(entry, names, {
    ...(threads ? { threads } : {}),
    workerData: data,
    onMessage: ({ name, metaStep, best }) => {
      done.set(name, metaStep);
      show(`${name} ${best.toFixed(4)} of last value's error`);
    },
    onResult: ({ name, error }) => {
      done.set(name, workOf(name));
      show(`${name} ${error.toFixed(4)} of last value's error`);
    },
  });
}
