import { workerData } from 'node:worker_threads';
import { startBackend } from './backend.ts';
import type { EvaluationJob, EvaluationWith } from './evaluate-people.ts';
import { evaluatePerson, type PersonResult } from './evaluate-person.ts';
import { appendForecasts } from './predictions-file.ts';
import { serveJobs } from './threads.ts';

const { pack, settings, predictions } = workerData as EvaluationWith;
const { shipped } = pack.manifest;
const started = startBackend();

serveJobs<EvaluationJob, PersonResult>(async ({ person, place }) => {
  await started;
  return evaluatePerson(
    pack,
    person,
    settings,
    predictions && ((forecasts) => appendForecasts(predictions.file, place, forecasts, { shipped, ...predictions })),
  );
});
