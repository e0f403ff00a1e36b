import { workerData } from 'node:worker_threads';
import { startBackend } from '../backend.ts';
import { loadPack } from '../load-pack.ts';
import { serveJobs } from '../threads.ts';
import type { ForecastingWith } from './forecast-people.ts';
import { forecastPerson, type PersonQuestion } from './forecast-person.ts';
import type { RecordForecast } from './forecast-record.ts';

const { folder, method } = workerData as ForecastingWith;
const pack = startBackend().then(() => loadPack(folder));

serveJobs<PersonQuestion, (RecordForecast | null)[]>(async (question) => forecastPerson(await pack, method, question));
