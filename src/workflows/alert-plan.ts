import { usualBudget } from '../domain/alerts/alert-threshold.ts';
import { featureVersion } from '../domain/glucose/features.ts';
import type { AlertBacktest, AlertPlan } from '../storage/alert-plans.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId, requireProfileId } from './active-profile.ts';
import { currentPackSha256 } from './load-pack.ts';
import { readProfileModel } from './read-personal-model.ts';
import type { Services } from './services.ts';

export type { AlertPlan };

const untouched = (profileId: string): AlertPlan => ({
  profileId,
  on: false,
  since: null,
  budgetPerDay: usualBudget,
  notify: false,
  backtest: null,
  version: 1,
});

/** How the active person wants to be told of a low that is likely; null without a person. */
export function readAlertPlan(services: Services): Promise<AlertPlan | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    return (await services.database.alertPlans.get(profileId)) ?? untouched(profileId);
  });
}

/** Changes it, and keeps the rest. */
export function changeAlertPlan(
  services: Services,
  change: Partial<Pick<AlertPlan, 'on' | 'budgetPerDay' | 'notify' | 'backtest'>>,
): Promise<void> {
  const { database } = services;
  return guardStorage(async () => {
    const profileId = await requireProfileId(services);
    await database.transaction('rw', database.alertPlans, database.profiles, async () => {
      // Leaving the demo, perhaps in another window, may have deleted the person meanwhile.
      if ((await database.profiles.get(profileId)) === undefined) return;
      const plan = (await database.alertPlans.get(profileId)) ?? untouched(profileId);
      const since = change.on && !plan.on ? services.now() : plan.since;
      await database.alertPlans.put({ ...plan, since, ...change });
    });
  });
}

/** Whether the past was judged with the method, the pack and the features that forecasts are made with now. */
export async function isCurrent(services: Services, profileId: string, backtest: AlertBacktest): Promise<boolean> {
  const method = (await readProfileModel(services, profileId))?.comparison.winner ?? 'generic';
  return (
    backtest.method === method &&
    backtest.featureVersion === featureVersion &&
    backtest.packSha256 === (await currentPackSha256(services))
  );
}
