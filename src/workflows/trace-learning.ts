import type { MethodName } from '../domain/method.ts';
import type { LearningWatch } from '../worker/client.ts';
import type { Outcome, TraceResult } from '../worker/protocol.ts';
import { requireProfileId } from './active-profile.ts';
import { askLearner } from './learner-failure.ts';
import { readLearningSeries } from './learning-series.ts';
import { loadPack } from './load-pack.ts';
import type { Services } from './services.ts';

export interface TraceOptions extends LearningWatch {
  /** The pack's own unless said. */
  readonly method?: MethodName;
}

/** Lets a method learn the active profile's glucose once more, to be watched; nothing is stored. */
export async function traceLearning(
  services: Services,
  { method, ...watch }: TraceOptions = {},
): Promise<Outcome<TraceResult>> {
  const profileId = await requireProfileId(services);
  const pack = await loadPack(services);
  const series = await readLearningSeries(services, profileId);
  return askLearner(() => services.learner.trace({ pack, series, ...(method && { method }) }, watch));
}
