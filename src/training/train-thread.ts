import { workerData } from 'node:worker_threads';
import type { MethodName } from '../domain/method.ts';
import { startBackend } from './backend.ts';
import { bandScalesOf } from './calibrate.ts';
import type { Person } from './corpora/cgm.ts';
import { episodesOf } from './evaluation.ts';
import { serveJobs } from './threads.ts';
import { type MethodTraining, type TrainedMethod, trainMethod, type Validation } from './train-method.ts';

/** What every thread is given. */
export interface TrainingThreadData extends MethodTraining {
  readonly metaValidation: readonly Person[];
}

/** How far a method's meta-training is. */
export interface TrainingMessage {
  readonly name: MethodName;
  readonly metaStep: number;
  readonly best: number;
}

const data = workerData as TrainingThreadData;
const { validatedSupportHours, episodesPerPerson } = data.configuration;
const started = startBackend();
let validation: Validation | null = null;

async function validationOf(): Promise<Validation> {
  const episodes = validatedSupportHours.flatMap((hours) => episodesOf(data.metaValidation, hours, episodesPerPerson));
  return { episodes, scales: await bandScalesOf(data.draft, episodes) };
}

serveJobs<MethodName, TrainedMethod, TrainingMessage>(async (name, post) => {
  await started;
  validation ??= await validationOf();
  return trainMethod(name, data, validation, (metaStep, best) => post({ name, metaStep, best }));
});
