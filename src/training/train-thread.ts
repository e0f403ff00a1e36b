import { workerData } from 'node:worker_threads';
import type { MethodName } from '../domain/method.ts';
import { startBackend } from './backend.ts';
import type { Person } from './corpora/cgm.ts';
import { episodesOf, type PersonEpisode } from './evaluation.ts';
import { serveJobs } from './threads.ts';
import { type MethodTraining, type TrainedMethod, trainMethod } from './train-method.ts';

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
let validation: readonly PersonEpisode[] | null = null;

serveJobs<MethodName, TrainedMethod, TrainingMessage>(async (name, post) => {
  await started;
  validation ??= validatedSupportHours.flatMap((hours) => episodesOf(data.metaValidation, hours, episodesPerPerson));
  return trainMethod(name, data, validation, (metaStep, best) => post({ name, metaStep, best }));
});
