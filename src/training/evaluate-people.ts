import type { Pack } from '../learning/pack.ts';
import { AlarmTable } from './alarm-table.ts';
import type { Person } from './corpora/cgm.ts';
import type { EvaluationSettings, PersonResult } from './evaluate-person.ts';
import { joinParts, removeParts } from './predictions-file.ts';
import { Progress } from './progress.ts';
import { ScoreTable } from './score-table.ts';
import { runInThreads } from './threads.ts';

/** Where every single forecast is written, and at which lead times. */
export interface PredictionsFile {
  readonly file: string;
  readonly reportedLeads: readonly number[];
}

/** What all threads are given. */
export interface EvaluationWith {
  readonly pack: Pack;
  readonly settings: EvaluationSettings;
  readonly predictions?: PredictionsFile | undefined;
}

/** One person, and their place among all. */
export interface EvaluationJob {
  readonly person: Person;
  readonly place: number;
}

const entry = new URL('./evaluate-thread.ts', import.meta.url);

/** Evaluates everyone, people shared out over threads; the sums are the same for any number of threads. */
export async function evaluatePeople(
  pack: Pack,
  people: readonly Person[],
  settings: EvaluationSettings,
  {
    threads,
    predictions,
  }: { readonly threads?: number | undefined; readonly predictions?: PredictionsFile | undefined } = {},
): Promise<{ readonly scores: ScoreTable; readonly alarms: AlarmTable }> {
  const progress = new Progress('Evaluating', people.length);
  const workerData: EvaluationWith = { pack, settings, predictions };
  if (predictions) removeParts(predictions.file, people.length);
  try {
    let done = 0;
    const results = await runInThreads<EvaluationJob, PersonResult>(
      entry,
      people.map((person, place) => ({ person, place })),
      { ...(threads ? { threads } : {}), workerData, onResult: () => progress.show(++done) },
    );
    if (predictions) await joinParts(predictions.file, people.length);
    return gathered(results);
  } finally {
    if (predictions) removeParts(predictions.file, people.length);
  }
}

function gathered(results: readonly PersonResult[]): { readonly scores: ScoreTable; readonly alarms: AlarmTable } {
  const scores = new ScoreTable();
  const alarms = new AlarmTable();
  for (const result of results) {
    scores.merge(result.scores);
    alarms.merge(result.alarms);
  }
  return { scores, alarms };
}
