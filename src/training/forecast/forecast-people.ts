import type { MethodName } from '../../domain/method.ts';
import { Progress } from '../progress.ts';
import { runInThreads } from '../threads.ts';
import type { PersonQuestion } from './forecast-person.ts';
import type { RecordForecast } from './forecast-record.ts';

/** The pack's folder and the method. */
export interface ForecastingWith {
  readonly folder: string;
  readonly method: MethodName;
}

const entry = new URL('./forecast-thread.ts', import.meta.url);

/** Everyone's forecasts, people shared out over threads; in the order of the people and of what is asked of each. */
export function forecastPeople(
  questions: readonly PersonQuestion[],
  workerData: ForecastingWith,
  threads?: number,
): Promise<(RecordForecast | null)[][]> {
  const progress = new Progress(`Forecasting, ${workerData.method}`, questions.length);
  let done = 0;
  return runInThreads<PersonQuestion, (RecordForecast | null)[]>(entry, questions, {
    ...(threads ? { threads } : {}),
    workerData,
    onResult: () => progress.show(++done),
  });
}
