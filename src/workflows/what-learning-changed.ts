import type { WhatAdaptingChanged } from '../domain/glucose-explanation.ts';
import { explainForecast } from './explain-forecast.ts';
import { latestForecast } from './latest-forecast.ts';
import type { Services } from './services.ts';

/** What adapting changed of the model that made the newest forecast; null where nothing of the person is in it. */
export async function whatLearningChanged(services: Services): Promise<WhatAdaptingChanged | null> {
  const entry = await latestForecast(services);
  if (entry === null) return null;
  const outcome = await explainForecast(services, entry);
  return outcome.ok ? outcome.value.changed : null;
}
