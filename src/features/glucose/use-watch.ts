import { useEffect } from 'react';
import { readAlertPlan } from '../../workflows/alert-plan.ts';
import { newestGlucose } from '../../workflows/newest-glucose.ts';
import { alertsAreStale, prepareAlerts } from '../../workflows/prepare-alerts.ts';
import { watchForLow } from '../../workflows/watch-for-low.ts';
import { useLive, useServices } from '../services-context.tsx';

/**
 * Looks ahead of every new reading while the app is open, and judges the past anew, in the background, where it has grown
 * old. `onAlert` hears of an alert once, in the window that gave it.
 */
export function useWatch(onAlert: (wantsNotification: boolean) => void): void {
  const services = useServices();
  const newest = useLive(newestGlucose, []);
  const plan = useLive(readAlertPlan, []);
  const key = plan?.on ? `${newest} ${plan.budgetPerDay} ${plan.backtest?.madeAt}` : null;
  const notify = plan?.notify ?? false;

  useEffect(() => {
    if (key === null) return;
    const control = new AbortController();
    const watch = async () => {
      const alert = await watchForLow(services);
      if (alert) onAlert(notify);
      // After the forecast, which would end it: it gives way to whatever is asked for.
      if (!control.signal.aborted && (await alertsAreStale(services)))
        await prepareAlerts(services, { givesWay: true, signal: control.signal });
    };
    // Where it fails there is no alert; whoever asks for the forecast is told what is wrong.
    watch().catch(() => undefined);
    return () => control.abort();
  }, [services, key, notify, onAlert]);
}
