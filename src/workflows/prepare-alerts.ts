import { featureVersion } from '../domain/glucose/features.ts';
import type { LearningWatch } from '../worker/client.ts';
import type { Outcome } from '../worker/protocol.ts';
import { requireProfileId } from './active-profile.ts';
import { type AlertPlan, changeAlertPlan, isCurrent, readAlertPlan } from './alert-plan.ts';
import { askLearner } from './learner-failure.ts';
import { readLearningSeries } from './learning-series.ts';
import { currentPackSha256, loadPack } from './load-pack.ts';
import { readProfileModel } from './read-personal-model.ts';
import type { Services } from './services.ts';

/**
 * Finds out what alerts would have done on the active person's own past, and keeps it. The threshold follows from it and
 * the budget, so that another budget needs no other run.
 */
export async function prepareAlerts(services: Services, watch: LearningWatch = {}): Promise<Outcome<void>> {
  const profileId = await requireProfileId(services);
  const packSha256 = await currentPackSha256(services);
  const pack = await loadPack(services);
  const series = await readLearningSeries(services, profileId);
  const method = (await readProfileModel(services, profileId))?.comparison.winner ?? 'generic';
  const outcome = await askLearner(() => services.learner.watch({ pack, series, method }, watch));
  if (!outcome.ok) return outcome;
  const { blocks } = outcome.value;
  const backtest = { packSha256, featureVersion, method, blocks, madeAt: services.now() };
  await changeAlertPlan(services, { backtest });
  return { ok: true, value: undefined };
}

/** A past judged so long ago is judged again. */
const oldMs = 7 * 86_400_000;

/** Whether alerts are on and their past has to be judged anew: another method forecasts, or a week has passed. */
export async function alertsAreStale(services: Services): Promise<boolean> {
  const plan: AlertPlan | null = await readAlertPlan(services);
  if (!plan?.on) return false;
  const { backtest } = plan;
  if (backtest === null || services.now() - backtest.madeAt > oldMs) return true;
  return !(await isCurrent(services, plan.profileId, backtest));
}
